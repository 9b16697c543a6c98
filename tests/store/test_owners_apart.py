"""Two owners in one file: neither sees a trace of the other."""

import inspect
import pkgutil
from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest
from tests.files import calendar, card, connections, letter, mbox, meeting, vcf

from kithwork.actions import (
    achieving,
    advised,
    advising,
    aims,
    artifact_proposals,
    artifacts,
    asked,
    asking,
    beliefs,
    belonging,
    briefs,
    calling,
    candidates,
    capture,
    claims,
    closings,
    communities,
    community_advice,
    congratulations,
    credibility,
    crew,
    cycles,
    debriefs,
    dreams,
    encouraging,
    event_after,
    event_lines,
    event_prep,
    event_proposals,
    event_yield,
    events,
    fading,
    feedback,
    growing,
    hearing,
    histories,
    idea_moves,
    ideas,
    imports,
    in_mind,
    inbox,
    inbox_moves,
    insights,
    interviews,
    introduced,
    introductions,
    journal,
    journal_prompts,
    journaling,
    led,
    ledger,
    ledger_entries,
    lessons,
    listings,
    looking_up,
    matching,
    mentored,
    mentoring,
    need_proposals,
    needs,
    noticing,
    openings,
    opportunities,
    own_links,
    own_proposals,
    own_topics,
    own_wins,
    owners,
    pairing,
    past_clients,
    people,
    phrases,
    phrasing,
    portability,
    position_fits,
    practice,
    practising,
    prep,
    profile,
    profiling,
    promises,
    prospects,
    proving,
    publishing,
    publishing_moves,
    questions,
    reflecting,
    resource_moves,
    resources,
    reviewing,
    round_proposals,
    rounds,
    searches,
    searching,
    shares,
    skill_moves,
    skills,
    stating,
    stories,
    targets,
    telling,
    today,
    told,
    topic_words,
    traced,
    vault_pages,
    visible,
    week_drafts,
    weekly,
    wins,
    words,
)
from kithwork.actions import person as person_actions
from kithwork.domain.introducing import Seat
from kithwork.store import models, queries
from kithwork.store.queries import contradictions, filters, learning, moments, runs
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import promises as promise_queries
from kithwork.store.writes import inbox as inbox_writes
from kithwork.store.writes import owners as owner_writes

CANARY = "Zanzibarista"
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
MODULES = [import_module(f"kithwork.store.queries.{one.name}") for one in pkgutil.iter_modules(queries.__path__)]
FREE = {  # questions to no owner's data, or asked with something that only the owner's own queries hand out
    "filters.parse",
    "filters.conditions",
    "known.KnownPeople",
    "opening.close",
    "opening.is_to_read",
    "opening.path",
    "opening.to_read",
    "owners.only",
    "questions.was_ever",
    "export.canonical",
    "runs.interactions_of",
    "state.ask_much",
    "state.of_file",
}


@pytest.fixture
def both(db, tmp_path):
    """One owner whose every word holds the canary, and another who has the same people without it."""
    made = []
    for name, mark in (("One", CANARY), ("Two", "Plain")):
        owner = owner_writes.make(name=f"{name} {mark}", now=NOW)
        folder = tmp_path / name
        folder.mkdir()
        _fill(owner, folder, mark)
        made.append(owner)
    return made


def _fill(owner, folder, mark):
    me = f"{mark.lower()}@me.example"
    ada = f"Ada {mark} <ada@{mark.lower()}.example>"
    letters = [letter(ada, me, NOW - timedelta(days=days), subject=f"{mark} letter") for days in (300, 250, 200, 1)]
    letters += [letter(me, ada, NOW - timedelta(days=days), subject=f"{mark} answer") for days in (299, 249)]
    there = [("Me", me), (f"Ada {mark}", f"ada@{mark.lower()}.example")]
    paths = [
        mbox(folder / "in.mbox", letters),
        vcf(folder / "b.vcf", [card("Wei Chen", uid=mark, organisation=mark), card("Wei Chen", uid="2", extra=[f"NOTE:{mark}", "BDAY:1990-11-23"])]),
        connections(folder / "Connections.csv", [("Ada", mark, f"ada-{mark.lower()}", mark, mark)]),
        calendar(folder / "c.ics", [meeting(f"m{mark}", f"{mark} lunch", NOW + timedelta(days=1), there, place=mark)]),
    ]
    imports.run(owner_id=owner, paths=paths, now=NOW, me=[me])
    found = people.find(owner_id=owner, text=f"Ada {mark}", now=NOW)
    words.note(owner_id=owner, person_id=found.id, text=f"A note on {mark}", now=NOW)
    words.tag(owner_id=owner, person_id=found.id, add=[mark], now=NOW)
    words.group(owner_id=owner, person_id=found.id, join=[mark], now=NOW)
    words.met(owner_id=owner, person_id=found.id, event=mark, text=mark, now=NOW)
    promises.add(owner_id=owner, person_id=found.id, text=mark, is_mine=True, now=NOW, due_on=NOW.date())
    congratulations.add(owner_id=owner, person_id=found.id, text=f"{mark} talk", now=NOW)
    made = asking.ask(owner_id=owner, person_id=found.id, text=f"{mark} review", kind="review", now=NOW, problem=f"{mark} problem")
    asking.step(owner_id=owner, ask_id=made.id, step="answered", now=NOW, text=mark)
    introductions.begin(owner_id=owner, seats={Seat.CONNECTOR: found.id}, aim=mark, why=f"{mark} roles", blurb=mark, now=NOW)
    goal = targets.aim(owner_id=owner, text=f"{mark} role", kind="job", now=NOW)
    aimed = targets.add(owner_id=owner, person_id=found.id, goal_id=goal, why=mark, now=NOW)
    targets.near(owner_id=owner, target_id=aimed, kind="news", text=mark, now=NOW)
    targets.support(owner_id=owner, person_id=found.id, text=mark, now=NOW)
    phrasing.say(owner_id=owner, key="for-family", text=mark, now=NOW)
    profiling.say(owner_id=owner, kind="story", text=mark, now=NOW)
    profiling.add(owner_id=owner, kind="skill", name=f"{mark} skill", parts={"by": mark, "words": mark}, now=NOW)
    profiling.pitch(owner_id=owner, to=mark, text=mark, now=NOW)
    said = needs.Stated(f"help with {mark} on Kubernetes", place=mark, is_dream=True)
    need = stating.add(owner_id=owner, person_id=found.id, said=said, is_offer=False, now=NOW).id
    stating.add(owner_id=owner, person_id=0, said=needs.Stated(f"knows Kubernetes, says {mark}"), is_offer=True, now=NOW)
    words.note(owner_id=owner, person_id=found.id, text=f"Looking for {mark} and a reviewer", now=NOW)
    ledger_entries.enter(owner_id=owner, person_id=found.id, is_mine=True, kind="help", text=mark, now=NOW)
    shares.pass_on(owner_id=owner, of=shares.thing(f"words of {mark} on Kubernetes"), person_id=found.id, now=NOW)
    encouraging.step(owner_id=owner, dream_id=need, text=mark, is_mine=False, now=NOW)
    topic_words.add(owner_id=owner, name=f"{mark} topic", heard=mark, now=NOW)
    _have(owner, found.id, folder, mark)
    number = next(one.id for one in openings.listed(owner_id=owner, is_open=False) if one.organisation == mark)
    _talk(owner, number, found.id, mark)
    _learn(owner, found.id, mark)
    capture.keep(owner_id=owner, line=f"coffee with Ada {mark} at {mark}", now=NOW, is_sure=True)
    told = events.Told(f"{mark} meetup", place=mark, begins_on=NOW.date() - timedelta(days=1), goal=mark)
    event = events.add(owner_id=owner, told=told, now=NOW)
    events.talk(owner_id=owner, event_id=event, title=mark, person_id=found.id, now=NOW)
    events.want(owner_id=owner, event_id=event, person_id=found.id, why=mark, now=NOW)
    occasion = event_lines.occasion(owner_id=owner, event_id=event, now=NOW)
    capture.keep(owner_id=owner, line=f"coffee with Ada {mark} at {mark}", now=NOW, is_sure=True, at=occasion)
    community = belonging.say(owner_id=owner, name=f"{mark} circle", about=mark, now=NOW)
    step = belonging.did(owner_id=owner, community_id=community, kind="asked", text=mark, person_id=found.id, now=NOW)
    belonging.came(owner_id=owner, step_id=step, text=mark, now=NOW)
    journaling.write(owner_id=owner, words=f"Talked to Ada {mark} about {mark}", on=NOW.date(), now=NOW)
    inbox_writes.wait(owner, [(mark, f"met {mark}", NOW.date(), mark)])


def _learn(owner, person, mark):
    """What one learns from the other, and what led to what."""
    number = next(one.id for one in openings.listed(owner_id=owner, is_open=False) if one.is_own)
    led.say(owner_id=owner, opportunity_id=number, channel=mark, now=NOW)
    guided = mentoring.begin(owner_id=owner, person_id=person, side="mentor", goal=mark, now=NOW)
    mentoring.hold(owner_id=owner, mentorship_id=guided, topics=mark, notes=mark, now=NOW)
    mentoring.agree(owner_id=owner, mentorship_id=guided, text=mark, is_mine=True, now=NOW)
    advising.said(owner_id=owner, person_id=person, text=mark, is_mine=False, now=NOW)
    won = achieving.add(owner_id=owner, text=f"{mark} shipped", now=NOW)
    achieving.helped(owner_id=owner, win_id=won, person_id=person, text=mark, now=NOW)
    reviewing.begin(owner_id=owner, now=NOW)
    idea_moves.add(owner_id=owner, text=mark, partners=[person], topics=mark, now=NOW)
    made = proving.add(owner_id=owner, kind="post", title=mark, parts={"words": mark, "result": mark}, skills=[mark], now=NOW)
    publishing_moves.add(owner_id=owner, title=f"{mark} piece", told=publishing_moves.Told(mark, [mark], mark, [person], mark), now=NOW)
    noticing.noticed(owner_id=owner, artifact_id=made, person_id=person, text=mark, now=NOW)
    noticing.led(owner_id=owner, artifact_id=made, kind="opportunity", opportunity_id=number, text=mark, now=NOW)
    skill = skill_moves.learn(
        owner_id=owner, text=f"{mark} skill", serves=[targets.aim(owner_id=owner, text=f"{mark} role", kind="job", now=NOW)], now=NOW
    )
    resource_moves.keep(owner_id=owner, text=f"https://{mark}.example/a", person_id=person, skill_id=skill, about=mark, now=NOW)
    words.note(owner_id=owner, person_id=person, text=f"https://{mark}.example/found", now=NOW)
    feedback.keep(owner_id=owner, person_id=person, text=mark, skill_id=skill, now=NOW)
    looking_up.say(owner_id=owner, person_id=person, why=mark, now=NOW)


def _have(owner, person_id, folder, mark):
    of = opportunities.Particulars(organisation=mark, title=mark, posting=mark)
    number = opportunities.add(owner_id=owner, kind="job", of=of, person_id=person_id, now=NOW)
    opportunities.sent(owner_id=owner, opportunity_id=number, kind="application", version=mark, now=NOW)
    opportunities.say(owner_id=owner, opportunity_id=number, kind="topic", text=mark, now=NOW)
    searches.begin(owner_id=owner, text=mark, constraints=mark, now=NOW)
    searches.choose(owner_id=owner, person_id=person_id, now=NOW)
    opportunities.next_step(owner_id=owner, opportunity_id=number, text=mark, on=NOW.date(), now=NOW)
    (folder / "table.csv").write_text(f"Company,Role,Status\n{mark} Works,{mark},Applied\n", encoding="utf-8")
    imports.run(owner_id=owner, paths=[folder / "table.csv"], now=NOW)
    insights.tell(owner_id=owner, opportunity_id=number, person_id=person_id, kind="culture", text=mark, now=NOW)


def _talk(owner, number, person, mark):
    """Interviews from both chairs."""
    telling.tell(owner_id=owner, title=f"{mark} story", parts={"situation": mark, "proof": mark}, topics=[mark], now=NOW)
    question = practising.add(owner_id=owner, text=f"{mark} question", kind="technical", now=NOW)
    practising.practise(owner_id=owner, question_id=question, went="well", text=mark, now=NOW)
    held = rounds.add(owner_id=owner, opportunity_id=number, on=NOW.date(), text=mark, seats=[rounds.Seat(person, words=mark)], now=NOW)
    said = debriefs.Debrief([debriefs.Answered(mark, mark)], [mark], [(person, mark)], [debriefs.ToLearn(mark)])
    debriefs.write(owner_id=owner, round_id=held, said=said, now=NOW)
    kept = candidates.Kept(f"{mark} developer", mark, mark, NOW.date(), attitude=mark, curiosity=mark, topics=[mark])
    candidates.keep(owner_id=owner, person_id=person, of=kept, now=NOW)
    candidates.open_position(owner_id=owner, text=f"{mark} developer", topics=[mark], now=NOW)


def talks_of(owner):
    """What the actions say of interviews."""
    found = [stories.listed(owner_id=owner), stories.fitting(owner_id=owner, text="a question"), practice.listed(owner_id=owner, now=NOW)]
    held = interviews.standing(owner_id=owner, now=NOW)
    found += [held, [prep.of(owner_id=owner, round_id=one.id, now=NOW) for one in (*held.coming, *held.past)]]
    found += [interviews.learnings(owner_id=owner), closings.listed(owner_id=owner, now=NOW), round_proposals.listed(owner_id=owner, now=NOW)]
    found += [in_mind.listed(owner_id=owner), position_fits.matches(owner_id=owner), in_mind.positions(owner_id=owner)]
    return [*found, cycles.of(owner_id=owner, organisation="Plain" if owner % 2 == 0 else CANARY, now=NOW)]


def everything_of(owner):
    """All that the actions and queries say to this owner, as one text."""
    day = today.day(owner_id=owner, now=NOW)
    listing = listings.listing(owner_id=owner, text="", now=NOW, limit=500)
    pages = [person_actions.page(owner_id=owner, person_id=one.person.id, now=NOW) for one in listing.shown]
    remembered = [briefs.of(owner_id=owner, person_id=one.person.id, now=NOW) for one in listing.shown]
    searched = [listings.listing(owner_id=owner, text=text, now=NOW) for text in ("a", CANARY[:4], "wei", "letter", "tag:Plain", "is:seen")]
    typed = [people.suggest(owner_id=owner, text=text, now=NOW) for text in ("a", "z", "wei", "ada")]
    reports = [(runs.members(owner, run.id), runs.items(owner, run.id)) for run in runs.listed(owner)]
    doubts = [questions.listed(owner_id=owner), questions.listed(owner_id=owner, is_put_off=True), contradictions.listed(owner)]
    doubts += [histories.of(owner_id=owner, person_id=one.person.id) for one in listing.shown]
    outward = [portability.vcards(owner_id=owner), portability.table(owner_id=owner, is_guarded=True), portability.canonical(owner_id=owner)]
    heard = hearing.hear(owner_id=owner, line="coffee with Ada and Wei Chen", now=NOW)
    rest = [wins.listed(owner_id=owner, now=NOW, is_open=False), wins.occasions(owner_id=owner, now=NOW)]
    rest += [ask(owner_id=owner, now=NOW) for ask in (fading.drifting, fading.reviving, fading.bridges)]
    rest += [needs.listed(owner_id=owner, now=NOW, is_open=False), matching.all_of(owner_id=owner, now=NOW), shares.listed(owner_id=owner)]
    rest += [need_proposals.listed(owner_id=owner, now=NOW), dreams.listed(owner_id=owner, now=NOW), own_topics.listed(owner_id=owner)]
    rest += [shares.fits(owner_id=owner, of=shares.thing("Kubernetes for a reviewer"), now=NOW)]
    rest += [ledger.before_asking(owner_id=owner, person_id=one.person.id, now=NOW) for one in listing.shown]
    rest += [runs.listed(owner), promise_queries.promises(owner), owners.owners.addresses(owner)]
    rest += [
        asked.listed(owner_id=owner),
        asked.stuck(owner_id=owner, now=NOW),
        asked.vouchers(owner_id=owner),
        introduced.listed(owner_id=owner, today=NOW.date()),
    ]
    rest += [
        aims.listed(owner_id=owner, now=NOW),
        aims.supports(owner_id=owner),
        aims.news(owner_id=owner, now=NOW),
        aims.next_hour(owner_id=owner, now=NOW),
        phrases.own(owner),
        profile.whole(owner_id=owner, now=NOW),
        own_proposals.listed(owner_id=owner),
        talks_of(owner),
        openings.listed(owner_id=owner),
        mentored.listed(owner_id=owner, today=NOW.date(), is_open=False),
        advised.listed(owner_id=owner, is_open=False),
        skills.listed(owner_id=owner),
        [skills.teachers(owner_id=owner, line=one.line, now=NOW) for one in skills.listed(owner_id=owner)],
        [resources.kept(owner_id=owner, is_open=False), resources.lying_about(owner_id=owner)],
        told.listed(owner_id=owner, is_open=False),
        lessons.exchanges(owner_id=owner, today=NOW.date()),
        learning.looked_up_to(owner),
        ideas.listed(owner_id=owner, is_open=False),
        traced.everything(owner_id=owner, today=NOW.date()),
        own_links.listed(owner_id=owner),
        artifacts.listed(owner_id=owner),
        artifact_proposals.listed(owner_id=owner, today=NOW.date()),
        publishing.listed(owner_id=owner),
        credibility.check(owner_id=owner, today=NOW.date()),
        publishing.proposals(owner_id=owner),
        visible.ready(owner_id=owner, now=NOW),
        visible.quiet(owner_id=owner, today=NOW.date()),
        openings.insights(owner_id=owner, organisation="Plain"),
        [prospects.of(owner_id=owner, opportunity_id=line.id, now=NOW) for line in openings.listed(owner_id=owner)],
        searching.looking(owner_id=owner, now=NOW),
        calling.listed(owner_id=owner, now=NOW),
        past_clients.due(owner_id=owner, now=NOW),
        own_wins.everything(owner_id=owner, now=NOW),
        weekly.week(owner_id=owner, now=NOW),
        weekly.everything(owner_id=owner, now=NOW),
        weekly.looked_after(owner_id=owner, line=weekly.under_way(owner_id=owner, now=NOW), now=NOW),
        reflecting.on_file(owner_id=owner, now=NOW),
        growing.of(owner_id=owner, now=NOW),
    ]
    every = event_lines.listed(owner_id=owner)
    rest += [
        every,
        event_proposals.listed(owner_id=owner),
        event_yield.of_series(owner_id=owner, now=NOW),
        event_yield.again(owner_id=owner, now=NOW),
    ]
    rest += [event_prep.of(owner_id=owner, event_id=one.id, now=NOW) for one in every]
    rest += [event_after.of(owner_id=owner, event_id=one.id, now=NOW) for one in every]
    rest += [communities.of(owner_id=owner, community_id=one.id) for one in communities.listed(owner_id=owner)]
    rest += [community_advice.to_ask(owner_id=owner, text=CANARY, now=NOW), crew.form(owner_id=owner, text="Kubernetes", now=NOW)]
    rest += [inbox.listed(owner_id=owner, now=NOW), journal.listed(owner_id=owner), journal_prompts.listed(owner_id=owner, now=NOW)]
    rest += [vault_pages.held(owner)]
    rest += [week_drafts.draft(owner_id=owner, week="", now=NOW)]
    return repr([day, listing, pages, remembered, searched, typed, reports, doubts, outward, heard, rest])


def test_nothing_that_one_owner_can_ask_tells_of_the_other(both):
    one, two = both

    assert CANARY.casefold() in everything_of(one).casefold()
    assert CANARY.casefold() not in everything_of(two).casefold()


def test_the_number_of_somebody_elses_person_opens_nothing(both):
    one, two = both
    theirs = models.Person.objects.filter(owner_id=one).values_list("id", flat=True)

    for person_id in theirs:
        with pytest.raises(people.people.NobodyOfThatName):
            person_actions.page(owner_id=two, person_id=person_id, now=NOW)
        assert moments.moments(two, person_id) == []
        assert person_queries.facts(two, person_id) == []
        assert person_queries.identities(two, person_id) == []


def test_the_number_of_somebody_elses_artifact_offers_no_hold(both):
    one, two = both
    theirs = artifacts.listed(owner_id=one)

    assert theirs
    for artifact in theirs:
        with pytest.raises(artifacts.NoSuchArtifact):
            proving.drop(owner_id=two, artifact_id=artifact.id, now=NOW)
        with pytest.raises(noticing.NoSuchNoticing):
            noticing.forget(owner_id=two, noticing_id=artifact.noticed[0].id, now=NOW)
        with pytest.raises(noticing.NoSuchLink):
            noticing.unlead(owner_id=two, came_id=artifact.came[0].id, now=NOW)
    for piece in publishing.listed(owner_id=one):
        with pytest.raises(publishing.NoSuchPiece):
            publishing_moves.drop(owner_id=two, piece_id=piece.id, now=NOW)


def test_the_number_of_somebody_elses_need_offers_no_hold(both):
    one, two = both
    theirs = list(models.NeedOffer.objects.filter(owner_id=one).values_list("id", flat=True))

    for number in theirs:
        with pytest.raises(needs.NoSuchNeed):
            stating.settle(owner_id=two, need_id=number, said="met", now=NOW)
        with pytest.raises(needs.NoSuchNeed):
            pairing.answer(owner_id=two, need_id=number, offer_id=number, said="done", now=NOW)
        with pytest.raises(encouraging.NoSuchDream):
            encouraging.step(owner_id=two, dream_id=number, text="x", is_mine=True, now=NOW)
    for opportunity in models.Opportunity.objects.filter(owner_id=one):
        with pytest.raises(openings.NoSuchOpportunity):
            opportunities.stage(owner_id=two, opportunity_id=opportunity.id, stage="interview", now=NOW)
    for link in models.Led.objects.filter(owner_id=one):
        with pytest.raises(led.NoSuchLink):
            led.drop(owner_id=two, led_id=link.id, now=NOW)
    for guided in models.Mentorship.objects.filter(owner_id=one):
        with pytest.raises(mentoring.NoSuchMentorship):
            mentoring.hold(owner_id=two, mentorship_id=guided.id, topics="x", now=NOW)
    for step in models.MentoringAction.objects.filter(owner_id=one):
        with pytest.raises(mentoring.NoSuchAction):
            mentoring.settle(owner_id=two, action_id=step.id, said="done", now=NOW)
    for skill in models.Goal.objects.filter(owner_id=one, kind="skill"):
        with pytest.raises(skills.NoSuchSkill):
            skill_moves.turn_to(owner_id=two, skill_id=skill.id, person_id=1, now=NOW)
    for resource in models.Resource.objects.filter(owner_id=one):
        with pytest.raises(resources.NoSuchResource):
            resource_moves.move(owner_id=two, resource_id=resource.id, state="used", now=NOW)
    for said in models.Feedback.objects.filter(owner_id=one):
        with pytest.raises(told.NoSuchFeedback):
            feedback.answer(owner_id=two, feedback_id=said.id, now=NOW)
    for entry in models.LedgerEntry.objects.filter(owner_id=one):
        with pytest.raises(ledger_entries.NoSuchEntry):
            ledger_entries.strike(owner_id=two, entry_id=entry.id, now=NOW)


def test_the_number_of_somebody_elses_event_or_community_opens_nothing(both):
    one, two = both

    for event in event_lines.listed(owner_id=one):
        with pytest.raises(event_lines.NoSuchEvent):
            events.drop(owner_id=two, event_id=event.id, now=NOW)
        with pytest.raises(event_lines.NoSuchEvent):
            event_after.of(owner_id=two, event_id=event.id, now=NOW)
    for community in communities.listed(owner_id=one):
        with pytest.raises(communities.NoSuchCommunity):
            belonging.forget(owner_id=two, community_id=community.id, now=NOW)
    for waiting in inbox.listed(owner_id=one, now=NOW):
        with pytest.raises(inbox.NoSuchLine):
            inbox_moves.drop(owner_id=two, line_id=waiting.line.id, now=NOW)


def test_what_one_owner_does_leaves_the_other_as_they_were(both):
    one, two = both
    before = portability.canonical(owner_id=two)

    imports.undo(owner_id=one, number=1, now=NOW)
    claims.claim(owner_id=one, text="plain@me.example")
    beliefs.refresh(owner_id=one, now=NOW)
    beliefs.refresh(owner_id=two, now=NOW)

    assert portability.canonical(owner_id=two) == before


def test_every_query_takes_its_owner_first():
    without = []
    for module in MODULES:
        short = module.__name__.rpartition(".")[2]
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                first = next(iter(inspect.signature(function).parameters), "")
                if first != "owner_id" and f"{short}.{name}" not in FREE:
                    without.append(f"{short}.{name}")

    assert without == []


def test_every_table_of_an_owners_data_carries_its_owner():
    tables = [model for model in models.__dict__.values() if inspect.isclass(model) and hasattr(model, "_meta")]

    assert all(model is models.Owner or any(field.name == "owner" for field in model._meta.fields) for model in tables)
    assert len(tables) > 25


def test_filters_are_asked_with_their_owner():
    query = filters.parse("works:acme tag:php group:leeds topic:go met:pyleeds source:vcard")

    assert all(7 in values for _, values in filters.conditions(query, 7, today=1))


def test_handles_of_one_owner_are_not_the_others(both):
    one, two = both

    assert not set(owners.owners.addresses(one)) & set(owners.owners.addresses(two))
