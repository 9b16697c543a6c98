"""Guides are short, speak of commands that exist, and their Markdown is read without becoming markup."""

import re
import shlex

import click
import pytest

from kithwork.domain.guides import Shape
from kithwork.domain.starting import Starting
from kithwork.engines import playbooks
from kithwork.interfaces.cli.entry import kith

GUIDES = playbooks.ours().values()
PAGE = "One line\nthat goes on.\n\n## How\n\n1. **First** do `kith today`\n   and rest\n2. Then *wait*\n- a point\n\n<script>alert(1)</script>"


def said(block):
    return ["".join(run.words for run in line) for line in block.lines]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.key)
def test_a_guide_is_read_in_two_minutes_and_says_what_to_do_in_kithwork(guide):
    assert len(f"{guide.title} {guide.words}".split()) <= 350
    assert guide.words.rstrip().splitlines()[-1].startswith(("- ", "w", "i"))
    assert "## In Kithwork" in guide.words
    assert playbooks.first_sentence(guide.words)


def test_every_file_has_its_place_in_the_order_and_each_beginning_its_first():
    assert {path.stem for path in playbooks.FOLDER.glob("*.md")} == set(playbooks.ORDER)
    assert all(set(playbooks.order(one)) == set(playbooks.ORDER) for one in (None, *Starting))
    assert playbooks.order(Starting.FREELANCER)[0] == "find-clients"
    assert {key for keys in playbooks.BESIDE.values() for key in keys} <= set(playbooks.ORDER)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.key)
def test_a_guide_names_only_commands_and_options_that_exist(guide):
    for typed in re.findall(r"`(kith [^`]+)`", guide.words.replace("\n", " ")):
        command, words = kith, shlex.split(typed.replace("…", "x"))[1:]
        context = click.Context(kith)
        while isinstance(command, click.Group):
            name = words.pop(0) if words and command.get_command(context, words[0]) else getattr(command, "default", "")
            command = command.get_command(context, name)
        options = {option for param in command.params for option in param.opts}

        assert {word for word in words if word.startswith("--")} <= options, typed


def test_blocks_are_paragraphs_headings_steps_and_lists():
    found = playbooks.blocks(PAGE)

    assert [block.shape for block in found] == [Shape.TEXT, Shape.HEADING, Shape.STEPS, Shape.LIST, Shape.TEXT]
    assert said(found[0]) == ["One line that goes on."]
    assert said(found[2]) == ["First do kith today and rest", "Then wait"]
    assert [run.look for run in found[2].lines[0]] == ["strong", "", "code", ""]
    assert said(found[4]) == ["<script>alert(1)</script>"]


@pytest.mark.parametrize("text", ["", "\n\n", "##", "- ", "**", "`", "1. "])
def test_what_is_hardly_a_text_is_read_without_a_fault(text):
    assert len(playbooks.blocks(text)) <= 1
