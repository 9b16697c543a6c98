"""The command `kith`: what there is to say to it. Only names and sentences stand here; each command loads what it needs when it is called."""

import os
import sys
from typing import Final

import click

from kithwork import __version__
from kithwork.interfaces.cli.lazy import Lazy, LazyGroup, load

BEGIN, DAILY, WRITE, GIVE, ASK = "Begin", "Every day", "Write down", "Give", "Ask and bring together"
HAVE, TALK, EVENTS, GROW, WHO, OUT = "Opportunities", "Interviews", "Events and communities", "Yourself", "Who is who", "Yours"

COMMANDS: Final = {
    "init": Lazy("networks:init", "Begin a network.", BEGIN),
    "import": Lazy("importing:import_", "Read what you have: git, mail, LinkedIn, cards, calendars.", BEGIN),
    "columns": Lazy("columns:columns", "What the columns of a table of people are taken for.", BEGIN),
    "work": Lazy("work:work", "Read whatever is dropped into the inbox folder, until Ctrl-C.", BEGIN),
    "sources": Lazy("sources:sources", "What Kithwork reads, and where to get it.", BEGIN),
    "owner": Lazy("owner:owner", "Who you are: your name, your addresses and your time zone.", BEGIN),
    "demo": Lazy("demo:demo", "Look around in an invented network.", BEGIN),
    "serve": Lazy("serve:serve", "Open the pages in your browser.", DAILY),
    "today": Lazy("today:today", "At most seven people, each with why now.", DAILY, is_reading=True),
    "people": Lazy("people:people", "Everybody you know, and merging and splitting them.", DAILY, is_reading=True),
    "find": Lazy("people:find", "Find people by any word or filter.", DAILY, is_reading=True),
    "show": Lazy("person:show", "Everything on file about somebody.", DAILY, is_reading=True),
    "ties": Lazy("ties:ties", "Would the lists have been right, and what may be expected?", DAILY, is_reading=True),
    "brief": Lazy("brief:brief", "What to remember before you talk.", DAILY, is_reading=True),
    "common": Lazy("in_common:common", "What you and somebody have in common, and what goes together.", DAILY, is_reading=True),
    "path": Lazy("path:path", "Who can get you to a person, an organisation or a topic.", DAILY, is_reading=True),
    "wins": Lazy("wins:wins", "What there is to congratulate people on; and your own wins, with who helped.", DAILY, is_reading=True),
    "drifting": Lazy("fading:drifting", "Who mattered lately, and cools.", DAILY, is_reading=True),
    "reviving": Lazy("fading:reviving", "Who was dear, and is long silent.", DAILY, is_reading=True),
    "bridges": Lazy("fading:bridges", "Who is your only tie to a group.", DAILY, is_reading=True),
    "view": Lazy("view:view", "Questions that you ask often, kept under a name.", DAILY),
    "log": Lazy("log:log", "Write down in one line what just happened.", WRITE),
    "add": Lazy("edit:add", "Name somebody by hand.", WRITE),
    "edit": Lazy("edit:edit", "Say what is so; your word wins over every source.", WRITE),
    "note": Lazy("note:note", "Keep some words about somebody.", WRITE),
    "met": Lazy("met:met", "How, where, when and through whom you met somebody.", WRITE),
    "promise": Lazy("promise:promise", "What you promised, and what was promised to you.", WRITE, is_reading=True),
    "relate": Lazy("relate:relate", "Who is what to whom.", WRITE),
    "tag": Lazy("tag:tag", "Put words on somebody, or take them off.", WRITE),
    "group": Lazy("group:group", "Groups that you made by hand.", WRITE),
    "organisation": Lazy("organisation:organisation", "What an organisation is also called, its domains, and of what it is a part.", WRITE),
    "keep": Lazy("keep:keep", "Whom you want near, and how often you want to be in touch.", WRITE, is_reading=True),
    "archive": Lazy("aside:archive", "Put somebody aside, out of every list.", WRITE),
    "unarchive": Lazy("aside:unarchive", "Bring somebody back into the lists.", WRITE),
    "quiet": Lazy("aside:quiet", "Leave somebody in peace: nothing will propose them.", WRITE),
    "undo": Lazy("undo:undo", "Take back the last thing that you did.", WRITE),
    "need": Lazy("need:need", "What people look for, in their words; you are `me`.", GIVE, is_reading=True),
    "offer": Lazy("need:offer", "What people can give, in their words; you are `me`.", GIVE, is_reading=True),
    "matches": Lazy("matches:matches", "Needs and offers that could go together, with both quotes, why, and what to do next.", GIVE, is_reading=True),
    "gave": Lazy("ledger_words:gave", "You did something for somebody: listened, review, advice, help, introduction, link, or your own word.", GIVE),
    "received": Lazy("ledger_words:received", "Somebody did something for you; Today asks for thanks until you say that you gave them.", GIVE),
    "thanked": Lazy("ledger_words:thanked", "You thanked somebody for whatever they did so far.", GIVE),
    "ledger": Lazy("ledger:ledger", "What you and somebody gave, received and promised, in words: no sum, no score.", GIVE, is_reading=True),
    "share": Lazy("share:share", "Saw this, thought of you: whom a web address, a file or words fit, why, and a draft for each.", GIVE),
    "encourage": Lazy(
        "share:encourage", "Dreams of others: a word that encourages them to put themselves forward, and the step that they took.", GIVE
    ),
    "topic": Lazy(
        "matches:topic", "Topics of your own, by which needs and offers are understood, beside those that come with Kithwork.", GIVE, is_reading=True
    ),
    "ask": Lazy("ask_words:ask", "Ask somebody for something, and keep what becomes of it.", ASK),
    "asks": Lazy("asking:asks", "What you asked of whom, and what it owes.", ASK, is_reading=True),
    "intro": Lazy("introducing:intro", "Introductions: where each stands, and whose move it is.", ASK, is_reading=True),
    "draft": Lazy("drafting:draft", "What you could write to somebody; you send it.", ASK),
    "phrases": Lazy("drafting:phrases", "Your own words for letters.", ASK),
    "problem": Lazy("asking:problem", "What you are stuck on: who can help, and who did.", ASK, is_reading=True),
    "mentoring": Lazy(
        "mentoring:mentoring", "Whom you mentor, and who mentors you: sessions, what was agreed, how far it came.", ASK, is_reading=True
    ),
    "advice": Lazy("advice:advice", "Advice that you got or gave: applied, and told that it worked.", ASK, is_reading=True),
    "idea": Lazy("idea:idea", "Things that you want to do with others: an article, a talk, a project.", ASK, is_reading=True),
    "led": Lazy("led:led", "What led to what: every interview, offer and client back to how it began.", ASK, is_reading=True),
    "what-led-to": Lazy("led:what_led_to", "What led to an opportunity: every way back to how it began.", ASK, is_reading=True),
    "target": Lazy("target:target", "What you are after, and whom it leads to.", ASK, is_reading=True),
    "support": Lazy("target:support", "On whom you can call, and for what.", ASK, is_reading=True),
    "opportunity": Lazy(
        "opportunities:opportunity", "What you could have: a job, a client, something to make together, a place, a stage.", HAVE, is_reading=True
    ),
    "looking": Lazy(
        "looking:looking", "Tell people whom you choose that you are looking: one at a time, each in its own words.", HAVE, is_reading=True
    ),
    "opportunities": Lazy("opportunities:opportunities", "Where each opportunity stands, and what comes next.", HAVE, is_reading=True),
    "interview": Lazy(
        "interview:interview", "Interviews: rounds to come, what was said, thanks, and the door that stays open.", TALK, is_reading=True
    ),
    "candidate": Lazy("candidate:candidate", "The interviewer's chair: whom you keep in mind, with their consent.", TALK, is_reading=True),
    "story": Lazy("story:story", "Your stories: situation, what you did, what came of it, and the proof.", TALK, is_reading=True),
    "practice": Lazy("practice:practice", "Questions that you practise, the longest waiting first.", TALK, is_reading=True),
    "event": Lazy("event:event", "Events: before, during and after.", EVENTS, is_reading=True),
    "community": Lazy("community:community", "Communities: groups where you ask, answer and meet people.", EVENTS, is_reading=True),
    "inbox": Lazy("inbox:inbox", "Lines from text files, which wait for your yes.", EVENTS, is_reading=True),
    "team": Lazy("team:team", "Who could do a piece of work together: one person for each gap, and why them.", EVENTS, is_reading=True),
    "me": Lazy("me:me", "Who you are, in your words: story, skills with proof, goals, pitches; and how others may see it.", GROW, is_reading=True),
    "proof": Lazy("proof:proof", "What you made and can show: projects, posts, talks, releases, reviews.", GROW, is_reading=True),
    "publish": Lazy("publish:publish", "What you want to make public: idea, draft, out, and who noticed.", GROW, is_reading=True),
    "learning": Lazy("learning:learning", "What you learn, from whom, and what you did about what you were told.", GROW, is_reading=True),
    "journal": Lazy("journal:journal", "Your journal: what happened in your own words, and whom it names.", GROW, is_reading=True),
    "review": Lazy("review:review", "Look back on the week, in twenty minutes.", GROW, is_reading=True),
    "growth": Lazy("growth:growth", "How the last twelve months went.", GROW, is_reading=True),
    "map": Lazy("map:map_", "Who belongs together, and who stands between: your network as a picture.", GROW, is_reading=True),
    "insight": Lazy("insight:insight", "What your network looks like: pictures in words, each with its question.", GROW, is_reading=True),
    "playbook": Lazy(
        "playbook:playbook", "Practice guides: how to ask, thank, follow up, introduce, and more; each with whom it fits now.", GROW, is_reading=True
    ),
    "questions": Lazy("questions:questions", "Pairs that may be one human; you decide.", WHO, is_reading=True),
    "imports": Lazy("imports:imports", "What was read, and taking it back.", WHO, is_reading=True),
    "export": Lazy("portability:export", "Everything out: archive, cards, table.", OUT),
    "restore": Lazy("portability:restore", "Put an exported archive into an empty network.", OUT),
    "vault": Lazy("vault:vault", "Your network as Markdown files, one for each person, journal entry and event, with links between them.", OUT),
    "backup": Lazy("portability:backup", "A copy of the network file, made while it is in use.", OUT),
    "doctor": Lazy("networks:doctor", "Is the file whole, private and up to date?", OUT),
}
WELCOME: Final = Lazy("today:welcome", "Today, or how to begin.", DAILY, is_reading=True)

HELP: Final = """Kithwork looks after the people you know, with what you already have.

\b
Examples:
  kith import ~/src/* mail.mbox linkedin.zip contacts.vcf calendar.ics
  kith today
  kith log "coffee with ada, promised her the TDD link by friday"

Everything stays on this machine, in the folder that KITH_HOME names. Exit
codes: 0 done, 1 could not, 2 misread, 3 not found, 4 storage, 5 guarded.
"""


class Kith(LazyGroup):
    """All commands."""

    table = COMMANDS


@click.group("kith", cls=Kith, help=HELP, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="kith", message="%(prog)s %(version)s")
@click.pass_context
def kith(ctx: click.Context) -> None:
    """Without a command: today, or how to begin."""
    if "NO_COLOR" in os.environ:
        ctx.color = False
    if ctx.invoked_subcommand is None:
        ctx.invoke(load(WELCOME.target, is_reading=WELCOME.is_reading))


def main() -> None:
    """The door from the shell."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    kith(prog_name="kith")
