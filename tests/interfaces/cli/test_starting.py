def test_one_may_begin_as_somebody_and_says_so_later(say, data):
    begun = " ".join(say("init", "--name", "Ada", "--as", "student").stdout.split())
    shown = " ".join(say("playbook", "as", "freelancer").stdout.split())
    say("playbook", "as", "freelancer", "--yes")

    assert "online test" in begun
    assert "`kith playbook as freelancer --yes` changes it." in shown
    assert [one["name"] for one in data("playbook", "as") if one["is_chosen"]] == ["freelancer"]
    assert "Find clients (find-clients)" in say("playbook").stdout.splitlines()[0]
    assert "First steps as a freelancer" in say("today").stdout


def test_a_rhythm_of_a_closeness_is_set_and_given_back(say, data):
    say("init")
    say("keep", "rhythm", "active", "--every", "60d", "--at-most", "120d")
    own = {one["closeness"]: one["every_days"] for one in data("keep", "rhythm")}
    say("keep", "rhythm", "active", "--usual")

    assert own["active"] == 60
    assert {one["closeness"]: one["every_days"] for one in data("keep", "rhythm")}["active"] == 90
    assert "Say --every" in say("keep", "rhythm", "active", code=2).stderr


def test_nobody_in_particular_gives_back_what_was_set(say):
    say("init", "--as", "hiring")

    shown = " ".join(say("playbook", "as", "--nobody").stdout.split())
    say("playbook", "as", "--nobody", "--yes")

    assert "Wide: in touch every year, after two years at the latest, instead of every six months" in shown
    assert "Nothing would change." in say("playbook", "as", "--nobody").stdout
