"""What do other tools make of the same tables? Each is run where it is installed, with the settings that its own documentation recommends.

gambit (Gote & Zingg, MSR 2021) brings Bird et al. (MSR 2006) with it; Splink (Linacre et al., 2022) learns its weights from the table by expectation
maximisation. They are asked for one cluster for each row.
"""

from collections.abc import Callable, Hashable, Sequence
from importlib.util import find_spec

import tables

Answer = list[Hashable]


def gambit(rows: Sequence[tables.Row]) -> Answer:
    return _gambit(rows, "gambit")


def bird(rows: Sequence[tables.Row]) -> Answer:
    return _gambit(rows, "bird")


def _gambit(rows: Sequence[tables.Row], method: str) -> Answer:
    import gambit as tool  # noqa: PLC0415  where it is installed
    import pandas as pd  # noqa: PLC0415  where it is installed

    frame = pd.DataFrame({"alias_name": [row.name or " " for row in rows], "alias_email": [row.email for row in rows]})
    return list(tool.disambiguate_aliases(frame, method=method)["author_id"])


def splink(rows: Sequence[tables.Row]) -> Answer:
    """Jaro-Winkler on whole name, first and last part and local part, with term frequencies; joined from a probability of .95."""
    import pandas as pd  # noqa: PLC0415  where it is installed
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on  # noqa: PLC0415  where it is installed
    from splink import comparison_library as compare  # noqa: PLC0415  where it is installed

    frame = pd.DataFrame([_columns(i, row) for i, row in enumerate(rows)])
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compare.JaroWinklerAtThresholds("name", [0.95, 0.88]).configure(term_frequency_adjustments=True),
            compare.JaroWinklerAtThresholds("last", [0.95]).configure(term_frequency_adjustments=True),
            compare.JaroWinklerAtThresholds("local", [0.95, 0.88]).configure(term_frequency_adjustments=True),
            compare.ExactMatch("email"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("email"),
            block_on("local"),
            block_on("name"),
            block_on("last"),
            block_on("first", "initial"),
        ],
    )
    api = DuckDBAPI()
    linker = Linker(api.register(frame) if hasattr(api, "register") else frame, settings, **({} if hasattr(api, "register") else {"db_api": api}))
    linker.training.estimate_probability_two_random_records_match([block_on("email"), block_on("name")], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1_000_000, seed=7)
    for rule in (block_on("name"), block_on("local")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predicted = linker.inference.predict(threshold_match_probability=0.5)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, 0.95).as_pandas_dataframe()
    of = dict(zip(clusters["unique_id"], clusters["cluster_id"], strict=True))
    return [of.get(i, i) for i in range(len(rows))]


def _columns(i: int, row: tables.Row) -> dict[str, int | str | None]:
    words = row.name.casefold().split()
    local = row.email.partition("@")[0].casefold()
    return {
        "unique_id": i, "name": " ".join(words) or None, "first": words[0] if words else None, "last": words[-1] if len(words) > 1 else None,
        "initial": words[-1][0] if len(words) > 1 else None, "local": local or None, "email": row.email.casefold() or None,
    }  # fmt: skip


PEERS: dict[str, tuple[str, Callable[[Sequence[tables.Row]], Answer]]] = {  # what must be installed, and how it is asked
    "Bird et al.": ("gambit", bird),
    "gambit": ("gambit", gambit),
    "Splink": ("splink", splink),
}


def installed() -> dict[str, Callable[[Sequence[tables.Row]], Answer]]:
    return {label: way for label, (package, way) in PEERS.items() if find_spec(package)}
