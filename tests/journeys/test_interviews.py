"""Two stories of interviews, told in steps: a candidate who failed and was hired months later, and three interviews that came of a meetup."""

from datetime import timedelta

from tests.files import ME, letter, mbox

from kithwork.actions import (
    after_no,
    briefs,
    candidates,
    cycles,
    debriefs,
    imports,
    in_mind,
    interviews,
    openings,
    opportunities,
    position_fits,
    practice,
    prep,
    rounds,
    telling,
    today,
    words,
)
from kithwork.actions.candidates import Kept
from kithwork.actions.debriefs import Answered, Debrief, ToLearn
from kithwork.actions.opportunities import Particulars
from kithwork.actions.rounds import Seat


def why(owner, now, person):
    return {card.person.id: card.why for card in today.day(owner_id=owner, now=now).cards}.get(person, "")


def test_a_candidate_who_did_not_pass_is_hired_months_later(owner, now):
    """I've kept in touch with candidates who didn't pass initially but showed great attitude and curiosity. Months later, we hired one."""
    spring, autumn = now - timedelta(days=210), now
    trang = words.add(owner_id=owner, name="Lê Thu Trang", now=spring)

    # She does not pass, and agrees to be kept in mind.
    kept = Kept(
        "software engineer", "not enough of our stack yet", "yes, at the end of the talk", spring.date(), spring.date(),
        attitude="calm when the test stayed red", curiosity="asked about the gaps in our changelog", topics=["php", "testing"],
    )  # fmt: skip
    number = candidates.keep(owner_id=owner, person_id=trang, of=kept, now=spring)
    assert why(owner, autumn, trang) == ""

    # Months later a position opens: Today names her, with why.
    candidates.open_position(owner_id=owner, text="a PHP developer who likes testing", now=autumn)
    assert why(owner, autumn, trang).startswith("“a PHP developer who likes testing” is open; you kept them in mind after “software engineer”")

    # She hears of it, wants it, is hired: Today is silent, and the way there is on file.
    candidates.step(owner_id=owner, candidate_id=number, step="told", now=autumn)
    assert why(owner, autumn, trang) == ""
    candidates.step(owner_id=owner, candidate_id=number, step="yes", now=autumn + timedelta(days=2))
    candidates.step(owner_id=owner, candidate_id=number, step="hired", now=autumn + timedelta(days=20))
    (line,) = in_mind.listed(owner_id=owner)
    assert [row.step for row in line.steps] == ["told", "yes", "hired"]
    assert position_fits.matches(owner_id=owner) == []


def test_three_interviews_of_a_meetup_one_no_and_a_door_that_stays_open(owner, now, tmp_path):
    """PHP meetups brought three interviews; a no is a networking opportunity: ask for feedback, express continued interest, stay connected."""
    begun = now - timedelta(days=200)
    telling.tell(
        owner_id=owner, title="The queue", parts={"situation": "Messages of a PHP queue came twice", "proof": "https://example.org/q"}, now=begun
    )
    stuart = words.add(owner_id=owner, name="Stuart Nettleton", now=begun)
    words.met(owner_id=owner, person_id=stuart, event="PHP Meets", now=begun)

    # Three roles heard of at the meetup, three rounds, each with a named interviewer.
    firms = (("Dovetail", "Sorcha Breathnach"), ("Tanglewood", "Farah Mansouri"), ("Fernwick", "Aled Maddocks"))
    made = {}
    for index, (firm, name) in enumerate(firms):
        of = Particulars(organisation=firm, title="backend developer", posting="PHP, message queues")
        number = opportunities.add(owner_id=owner, kind="job", of=of, person_id=stuart, now=begun)
        day = begun + timedelta(days=10 + index)
        held = rounds.add(owner_id=owner, opportunity_id=number, on=day.date(), seats=[Seat(name=name)], now=begun)
        made[firm] = (number, held, day)
    sorcha = words.people.find(owner_id=owner, text="Sorcha", now=begun).id
    dovetail, held, day = made["Dovetail"]

    # The day before, the prep pack; on the day after, the debrief and one letter to her alone.
    eve = day - timedelta(days=1)
    assert why(owner, eve, sorcha) == "You have round 1 at Dovetail tomorrow."
    assert "The queue" in {fit.story.title for topic in prep.of(owner_id=owner, round_id=held, now=eve).topics for fit in topic.fits}
    morning = day + timedelta(days=1)
    said = Debrief([Answered("How do you test what calls a bank?", "with a double")], cares=[(sorcha, "people who say “I do not know” early")])
    debriefs.write(owner_id=owner, round_id=held, said=said, now=morning)
    assert "no thank-you yet" in why(owner, morning, sorcha)
    found = interviews.numbered(owner_id=owner, round_id=held)
    assert "I do not know" in interviews.thanks_for(found, found.people[0])
    debriefs.thank(owner_id=owner, round_id=held, person_id=sorcha, now=morning)
    assert practice.listed(owner_id=owner, now=morning)[0].line.words == "How do you test what calls a bank?"

    # Fernwick says yes; Dovetail says no, and the door stays open: feedback, interest, news after six weeks.
    opportunities.stage(owner_id=owner, opportunity_id=made["Fernwick"][0], stage="accepted", now=day + timedelta(days=6))
    no = day + timedelta(days=6)
    opportunities.close(owner_id=owner, opportunity_id=dovetail, ending="rejected", now=no)
    assert "Ask for feedback on backend developer at Dovetail" in why(owner, no + timedelta(days=1), sorcha)
    learn = [ToLearn("how card payments are reconciled")]
    asked = no + timedelta(days=1)
    after_no.step(owner_id=owner, opportunity_id=dovetail, step="feedback", text="more of payments", to_learn=learn, now=asked)
    after_no.step(owner_id=owner, opportunity_id=dovetail, step="interest", now=no + timedelta(days=1))
    assert "Six weeks since" in why(owner, no + timedelta(days=43), sorcha)
    after_no.step(owner_id=owner, opportunity_id=dovetail, step="update", text="a talk about queues", now=no + timedelta(days=43))

    # Months later she writes: she is recognised; then a role opens there, and Today names her again.
    words.edit(owner_id=owner, person_id=sorcha, fields={}, handles=["sorcha@dovetail.example"], now=no)
    letters = [letter("Sorcha Breathnach <sorcha@dovetail.example>", ME, now - timedelta(days=3), subject="We look for somebody")]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    sorcha = words.people.find(owner_id=owner, text="Sorcha", now=now).id
    assert "they interviewed you at Dovetail" in why(owner, now, sorcha)
    opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Dovetail", title="senior engineer"), person_id=sorcha, now=now)
    (card,) = [one for one in today.day(owner_id=owner, now=now).cards if one.person.id == sorcha]
    assert any("Something opened at Dovetail (senior engineer)" in words for words in (card.why, *card.also))

    # What she cares about stands on her brief, and the cycle is there to be seen.
    assert any("I do not know" in one.words for one in briefs.of(owner_id=owner, person_id=sorcha, now=now).interviews)
    phases = [one.phase for one in cycles.of(owner_id=owner, organisation="Dovetail", now=now).stretches]
    assert (phases[:3], phases[-1]) == (["networking", "interview", "networking"], "networking")
    heard = [line.parts[0].person for line in openings.listed(owner_id=owner, is_open=False) if line.title == "backend developer"]
    assert heard == ["Stuart Nettleton"] * 3
