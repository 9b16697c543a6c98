"""What came of what the owner made, by their word: over whoever noticed it, or straight from it."""

from kithwork.actions.tracing import met
from kithwork.actions.tracing.chart import Chart
from kithwork.actions.tracing.met import Known
from kithwork.domain.attribution import ThingKind
from kithwork.store.queries import artifacts
from kithwork.store.queries.artifacts import ArtifactLine, CameRow

People = list[tuple[int, str]]


def artifacts_that_led(chart: Chart, known: Known) -> People:
    """Each with what it led to; returns who is to be traced further."""
    people: People = []
    for one in artifacts.listed(known.owner_id):
        for row in one.came:
            key = chart.thing(f"artifact:{one.id}", ThingKind.ARTIFACT, one.title, on=one.on)
            people += _one(chart, known, one, row, key)
    return people


def _one(chart: Chart, known: Known, one: ArtifactLine, row: CameRow, key: str) -> People:
    """With somebody named, it went over them; else it went straight there."""
    how = row.words or f"led to {'an' if row.kind[0] in 'aeio' else 'a'} {row.kind}"
    nearest = key
    if row.person_id:
        nearest = chart.person(row.person_id, row.person)
        noticed = next((each for each in one.noticed if each.person_id == row.person_id), None)
        said = f"noticed it, {noticed.place}" if noticed and noticed.place else "noticed it"
        chart.link(nearest, key, said if noticed else how, noticed.on if noticed else row.on)
    if row.opportunity_id:
        chart.link(f"opportunity:{row.opportunity_id}", nearest, how, row.on)
    made = next((line for line in known.introductions if line.id == row.introduction_id), None)
    if made:
        chart.link(met.introduction(chart, made), nearest, how, row.on)
    return [(row.person_id, row.person)] if row.person_id else []
