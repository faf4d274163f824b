"""Forms of verbs, made of the infinitive and endings, where a phrase file names verbs and not words.

Romance and Germanic verbs have up to a hundred forms, with pronouns joined to them; a list written by hand
forgets some. The spelling of a stem may change before an ending (Spanish ``marcar``, ``marquen``; ``dirigir``,
``dirijan``; French ``changer``, ``changeons``): all spellings are made, those that no verb has do no harm.
"""

from __future__ import annotations

from collections.abc import Mapping

_BEFORE_E_AND_I = {"c": ("c", "qu"), "g": ("g", "gu"), "z": ("z", "c")}
_BEFORE_A_AND_O = {"qu": ("qu", "c"), "gu": ("gu", "g"), "c": ("c", "z"), "g": ("g", "j", "ge")}


def verb_forms(infinitive: str, endings: Mapping[str, str]) -> list[str]:
    """All forms of a verb.

    ``endings`` maps the end of an infinitive (``"ar"``) to what stands in its place, separated by spaces
    (``"o an en enme"``); ``-`` is the bare stem. Raises ``ValueError`` where no end fits.
    """
    for end in sorted(endings, key=len, reverse=True):
        if infinitive.endswith(end) and len(infinitive) > len(end):
            stem = infinitive.removesuffix(end)
            forms = [form for ending in endings[end].split() for form in _joined(stem, ending)]
            return list(dict.fromkeys(forms))
    raise ValueError(f"no endings for {infinitive!r}")


def _joined(stem: str, ending: str) -> list[str]:
    if ending == "-":
        return [stem]
    changes = _BEFORE_E_AND_I if ending[0] in "ei" else _BEFORE_A_AND_O if ending[0] in "ao" else {}
    for letters, spellings in changes.items():
        if stem.endswith(letters):
            return [stem.removesuffix(letters) + spelling + ending for spelling in spellings]
    return [stem + ending]
