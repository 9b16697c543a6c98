"""The invented owner's interviews in both chairs, put in through the actions that everybody uses, as of the days on which it happened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from kithwork.actions import after_no, candidates, debriefs, openings, opportunities, practising, rounds, telling
from kithwork.actions.debriefs import Answered, Debrief, ToLearn
from kithwork.actions.rounds import Anew, Seat
from kithwork.domain.practice import QuestionKind
from kithwork.invented import talks as told
from kithwork.invented.talks import Held, Seen, When


def write(*, owner_id: int, id_of: Callable[[str], int], now: datetime) -> None:
    """All of it, the oldest first."""
    pen = _Pen(owner_id, id_of, now)
    for one in told.STORIES:
        parts = {part: getattr(one, part) for part in telling.PARTS}
        telling.tell(owner_id=owner_id, title=one.title, parts=parts, topics=one.topics, now=now - timedelta(days=35))
    for words, kind, done in told.PRACTISED:
        number = practising.add(owner_id=owner_id, text=words, kind=kind, now=now - timedelta(days=max(days for days, *_ in done)))
        for days, went, said in done:
            practising.practise(owner_id=owner_id, question_id=number, went=went, text=said, now=now - timedelta(days=days))
    for held in sorted(told.HELD, key=lambda one: pen.at(one.on)):
        pen.hold(held)
    for seen in told.SEEN:
        pen.see(seen)
    for lost in told.LOST:
        pen.lose(*lost)
    for words, topics, days in told.OPEN:
        candidates.open_position(owner_id=owner_id, text=words, topics=topics, now=now - timedelta(days=days))


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes as of days gone by."""

    owner_id: int
    id_of: Callable[[str], int]
    now: datetime

    def at(self, when: When) -> datetime:
        """That many days ago, or at noon of that day."""
        return datetime.combine(when, time(12), UTC) if isinstance(when, date) else self.now - timedelta(days=when)

    def hold(self, one: Held) -> None:
        """A round, with what was said in it and the thanks."""
        day, then = self.at(one.on).date(), min(self.at(one.on), self.now)
        number = self._opportunity(one.organisation, one.title)
        seats = [Seat(self.id_of(key)) for key in one.people]
        made = rounds.add(owner_id=self.owner_id, opportunity_id=number, on=day, at=one.at, form=one.form, text=one.about, seats=seats, now=then)
        if one.technical or one.fit:
            rounds.edit(owner_id=self.owner_id, round_id=made, to=Anew(technical=one.technical, personal=one.fit), now=then)
        asked = [Answered(question, answer) for question, answer in one.asked]
        asked += [Answered(question, answer, QuestionKind.PERSONAL) for question, answer in one.personal]
        cares = [(self.id_of(key), words) for key, words in one.cares]
        if asked or one.learned or cares:
            said = Debrief(asked, one.learned, cares, [ToLearn(words) for words in one.to_learn])
            debriefs.write(owner_id=self.owner_id, round_id=made, said=said, now=then)
        if one.thanked is not None:
            for key in one.people:
                sent = then + timedelta(days=one.thanked)
                debriefs.thank(owner_id=self.owner_id, round_id=made, person_id=self.id_of(key), now=sent)

    def _opportunity(self, organisation: str, title: str) -> int:
        lines = openings.listed(owner_id=self.owner_id, is_open=False)
        return next(line.id for line in lines if (line.organisation, line.title) == (organisation, title))

    def lose(self, organisation: str, title: str, heard: int, talk: int, no: int, key: str, feedback: str, learn: str) -> None:
        """A no of late, and how the door was kept open."""
        of, then = opportunities.Particulars(organisation, title), self.at(heard)
        number = opportunities.add(owner_id=self.owner_id, kind="job", of=of, person_id=self.id_of(key), now=then)
        self.hold(Held(organisation, title, talk, "video", "how one leads without being asked to", (key,), thanked=1))
        opportunities.close(owner_id=self.owner_id, opportunity_id=number, ending="rejected", now=self.at(no))
        after_no.step(owner_id=self.owner_id, opportunity_id=number, step="feedback-asked", now=self.at(no - 1))
        after_no.step(owner_id=self.owner_id, opportunity_id=number, step="interest", now=self.at(no - 1))
        to_learn = [ToLearn(learn)]
        after_no.step(owner_id=self.owner_id, opportunity_id=number, step="feedback", text=feedback, to_learn=to_learn, now=self.at(no - 3))

    def see(self, one: Seen) -> None:
        """Somebody kept in mind, and what became of them."""
        then = self.at(one.days)
        of = candidates.Kept(
            one.position, one.reasons, one.agreed, then.date(), then.date(), attitude=one.attitude, curiosity=one.curiosity, topics=one.topics
        )
        number = candidates.keep(owner_id=self.owner_id, person_id=self.id_of(one.person), of=of, now=then)
        for step, days, words in one.steps:
            candidates.step(owner_id=self.owner_id, candidate_id=number, step=step, text=words, now=self.at(days))
