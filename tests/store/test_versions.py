import json
from datetime import UTC, datetime, timedelta, timezone
from hashlib import blake2b

from hypothesis import given
from hypothesis import strategies as st

from kithwork.actions import batches
from kithwork.domain.handles import Handle, HandleKind
from kithwork.domain.records import Context, ContextKind, InteractionKind, InteractionRecord, Mention, Origin, Part, Participant

OWN = ("email", "ada@example.org")
text = st.text(max_size=8)
handle = st.builds(Handle, st.sampled_from([HandleKind.EMAIL, HandleKind.GITHUB]), st.sampled_from(["ada@example.org", 'gr"ace', "é\n", "\ud800"]))
mention = st.builds(Mention, text, st.lists(handle, max_size=2).map(tuple))
zone = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)) if minutes else UTC)
record = st.builds(
    InteractionRecord,
    st.builds(Origin, st.just("mail"), text, text),
    st.datetimes(datetime(1960, 1, 1), datetime(2100, 1, 1), timezones=zone),  # noqa: DTZ001  the zone follows
    st.sampled_from(InteractionKind),
    st.lists(st.builds(Participant, mention, st.sampled_from(Part)), max_size=4).map(tuple),
    subject=text,
    thread=text,
    place=text,
    context=st.none() | st.builds(Context, st.sampled_from(ContextKind), text, text),
)


def made(records):
    maker = batches.maker_for("GB", frozenset({OWN}))
    return [maker.version(one) for one in records]


@given(record)
def test_a_moment_s_fingerprint_is_that_of_a_list_in_json(said):
    version = made([said])[0]
    place = [said.context.kind.value, said.context.key] if said.context else []
    people = sorted([participant.part.value, *one.keys[:1]] for participant, one in zip(said.participants, version.named, strict=True))
    listed = [said.at.isoformat(), said.kind.value, said.subject, said.thread, said.place, place, people]

    written = json.dumps(listed, ensure_ascii=False).encode("utf-8", "surrogatepass")
    assert version.digest == int.from_bytes(blake2b(written, digest_size=8).digest(), signed=True)


@given(record)
def test_a_moment_stands_in_the_tables_in_universal_time(said):
    moment = made([said])[0].moment

    assert datetime.fromisoformat(moment.at).replace(tzinfo=UTC) == said.at
    assert moment.day == (said.at - datetime(1970, 1, 1, tzinfo=UTC)).days


@given(st.lists(record, max_size=4))
def test_who_was_met_before_is_named_as_if_they_had_not_been(records):
    assert made(records + records) == [version for _ in range(2) for one in records for version in made([one])]
