"""Posts, a senior developer who noticed them, a referral: what led to the interview, and advice that went round."""

from datetime import timedelta

from kithwork.actions import advising, asking, led, opportunities, today, traced, words
from kithwork.actions.opportunities import Particulars


def test_from_posts_to_a_referral_and_an_interview(owner, now):
    at = lambda days: now - timedelta(days=days)  # noqa: E731
    oksana = words.add(owner_id=owner, name="Oksana Hrytsenko", now=at(200))

    # She noticed what the owner had written.
    words.met(owner_id=owner, person_id=oksana, event="my post on mutation testing", on=at(120).date().isoformat(), now=at(120))

    # The owner asks whether she would put in a word; she does.
    number = opportunities.add(owner_id=owner, kind="job", of=Particulars("Brightwell", "software engineer"), person_id=oksana, now=at(60))
    ask = asking.ask(owner_id=owner, person_id=oksana, text="a word for the post at Brightwell", kind="referral", now=at(55)).id
    for step, days in (("willing", 54), ("sent", 53), ("acknowledged", 50)):
        asking.step(owner_id=owner, ask_id=ask, step=step, now=at(days))
    opportunities.person(owner_id=owner, opportunity_id=number, person_id=oksana, part="referrer", now=at(50))

    # An interview and an offer follow, and Oksana's advice for them worked.
    for stage, days in (("interview", 29), ("offer", 20)):
        opportunities.stage(owner_id=owner, opportunity_id=number, stage=stage, now=at(days))
    advice = advising.said(owner_id=owner, person_id=oksana, text="let them read the posts first", is_mine=False, now=at(40))
    advising.step(owner_id=owner, advice_id=advice, step="applied", text="they had read two of them", now=at(29))
    (card,) = today.day(owner_id=owner, now=now).cards
    assert any("they have not heard how it worked" in why for why in (card.why, *card.also))

    # What led to the interview is no guess: her word, and the post by which she knew the owner.
    chain = traced.led_to(owner_id=owner, opportunity_id=number, today=now.date())
    assert chain.words.startswith("interview")
    assert [[step.thing.label for step in route.steps] for route in chain.account.routes] == [["Oksana Hrytsenko", "my post on mutation testing"]]
    assert (chain.account.first.thing.label, chain.account.last.thing.label) == ("my post on mutation testing", "Oksana Hrytsenko")

    # The owner adds what no file says: the talk that came of the post.
    led.say(owner_id=owner, opportunity_id=number, event="Leeds meetup #7", text="my talk on the same", on=at(90).date(), now=now)
    told = traced.everything(owner_id=owner, today=now.date())
    assert told.chains[0].account.is_contested
    assert ("series", "Leeds meetup", "1 of 1 interview; 1 of them by another route as well") in {
        (kind, row.thing.label, row.words) for kind, rows in told.mine for row in rows
    }
