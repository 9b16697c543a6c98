"""Pictures as SVG, drawn from plain dataclasses: classes and geometry only, so that the style sheet colours them and no style attribute is needed."""

from kithwork.interfaces.web.pictures.hits import hits
from kithwork.interfaces.web.pictures.how_met import Firmness, Hop, hopline, how_met
from kithwork.interfaces.web.pictures.import_bar import ImportCounts, import_bar, key
from kithwork.interfaces.web.pictures.islands import network_map
from kithwork.interfaces.web.pictures.led import Stop, Way, led
from kithwork.interfaces.web.pictures.month import Month
from kithwork.interfaces.web.pictures.mutuals import Between, mutuals
from kithwork.interfaces.web.pictures.parts import part_bar, weeks
from kithwork.interfaces.web.pictures.rhythm import rhythm
from kithwork.interfaces.web.pictures.seal import seal
from kithwork.interfaces.web.pictures.tie_strip import Bar, Moment, Strip, tie_strip
from kithwork.interfaces.web.pictures.waterfall import Step, steps, waterfall
from kithwork.interfaces.web.pictures.week import Day, week

__all__ = [
    "Bar",
    "Between",
    "Day",
    "Firmness",
    "Hop",
    "ImportCounts",
    "Moment",
    "Month",
    "Step",
    "Stop",
    "Strip",
    "Way",
    "hits",
    "hopline",
    "how_met",
    "import_bar",
    "key",
    "led",
    "mutuals",
    "network_map",
    "part_bar",
    "rhythm",
    "seal",
    "steps",
    "tie_strip",
    "waterfall",
    "week",
    "weeks",
]
