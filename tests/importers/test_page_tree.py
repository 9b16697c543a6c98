"""A page's tree has a bottom, however deep its elements are nested."""

from kithwork.importers import page_tree


def test_what_lies_deeper_than_the_bottom_belongs_to_whatever_it_lies_in():
    root = page_tree.read("<div class='h-card value'>x" * 5000)

    depth, one = 0, root
    while inner := next(one.elements(), None):
        depth, one = depth + 1, inner

    assert depth == page_tree.DEEPEST
    assert root.text() == "x" * 5000


def test_usual_nesting_is_kept_as_it_is():
    root = page_tree.read("<ul><li>a<p>b<li>c</ul><p>d")

    assert [one.tag for one in root.every()] == ["", "ul", "li", "p", "li", "p"]
