"""A wrong edit of one place of the shipped data for each code, and where it must be found.

An edit replaces what stands once in a file; an empty old text is the whole file. In the new text
`«»` stands around what must be found. Where that is not where the edit is, `at` names the file and
quotes what stands there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_P = "plans.yaml"
_R61, _R65, _R66 = "results/2561.yaml", "results/2565.yaml", "results/2566.yaml"
_ALL = ""
_MANY = "[" + ", ".join(f"{{id: e{n}, from: {2566 + n}}}" for n in range(21)) + "]"
_OPEN, _CLOSE = "«", "»"


@dataclass(frozen=True)
class Edit:
    """An edit of one place, and the place that its finding must name."""

    file: str
    old: str
    new: str
    at: tuple[str, str] | None = None

    def make(self, folder: Path) -> tuple[str, int, int, int]:
        """Edit the file in `folder`; return the place expected: file, line, first and last column.

        The last column is the one after.
        """
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        old = self.old or text
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        edited = text.replace(old, self.new)
        path.write_text(_unmarked(edited), encoding="utf-8", errors="surrogateescape", newline="\n")
        if self.at is None:
            return (self.file, *_marked(edited))
        file, quoted = self.at
        text = (folder / file).read_text(encoding="utf-8")
        assert text.count(_unmarked(quoted)) == 1, f"{quoted!r} does not stand once in {file}"
        return (file, *_marked(text.replace(_unmarked(quoted), quoted)))


def _marked(text: str) -> tuple[int, int, int]:
    before, _, rest = text.partition(_OPEN)
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return line, column, column + max(1, len(rest.partition(_CLOSE)[0]))


def _unmarked(text: str) -> str:
    return text.replace(_OPEN, "").replace(_CLOSE, "")


EDITS = {
    # The file as YAML
    "N102": Edit(_R66, "period: 2566", "period: 2566\nx_note: «\udca1»"),
    "N103": Edit(_R66, "period: 2566", "«p»eriod 2566"),
    "N104": Edit(_R66, '0.49, reported: "2566-11-30"}', "0.49, reported: «2566-11-30»}"),
    "N105": Edit(_R66, "    value: 92\n", "    value: 92\n    «value»: 91\n"),
    "N106": Edit(_R66, "  010302-mil:", "  «2566»:"),
    "N107": Edit(_R66, "    value: 92\n", "    value: «&gpi 92»\n"),
    "N108": Edit(_R66, "    value: 92\n", "    «<<»: {of: 163}\n    value: 92\n"),
    "N109": Edit(_R66, "    value: 92\n", "    value: «!!int 92»\n"),
    "N110": Edit(_R66, "period: 2566", "«%»YAML 1.2\n---\nperiod: 2566"),
    "N111": Edit(_R66, "\nprojects:", "\n«---»\nprojects:"),
    "N112": Edit(_R66, "    value: 92\n", "«\t»value: 92\n"),
    "N113": Edit(_R66, "index score 2.061", "index «\u202e»score 2.061"),
    "N114": Edit(_R66, "    value: 92\n", "    value: «1234567890123456789»\n"),
    "N115": Edit(_R61, _ALL, "«»"),
    "N116": Edit(_R61, _ALL, "«-» 2561\n"),
    "N117": Edit(_R66, "period: 2566", f"period: 2566\nx_deep: {'[' * 31}«[»]{']' * 31}"),
    "N120": Edit(_R66, "index score 2.061", f"«{'x' * 20_001}»"),
    # Plans, and what plans and results share
    "N201": Edit(_P, "aliases: [GPI,", "«alias»: [GPI,"),
    "N202": Edit(
        _P,
        "                direction: higher\n                # คะแนนประเมิน 60",
        "                # คะแนนประเมิน 60",
        at=(_P, "- «id»: 010501-mech\n"),
    ),
    "N203": Edit(_R66, "    value: 92\n", "    value: «[92]»\n"),
    "N204": Edit(_P, "- {by: 2565, value: 75, edition", "- {by: 2565, value: «120», edition"),
    "N205": Edit(_P, "format: nsstrack/1", "format: «nsstrack/9»"),
    "N206": Edit(_P, "kind: national_plan", "kind: «national-plan»"),
    "N207": Edit(_P, "- id: NSPP-02\n", "- id: «NSPP/02»\n"),
    "N208": Edit(_P, "- id: NSPP-02\n", "- id: «NSPP-01»\n"),
    "N209": Edit(_P, "  min_coverage: 0.5  ", "  min_coverage: «50»  "),
    "N210": Edit(_R66, "source: bangkokone.news}", 'source: «""»}'),
    "N211": Edit(_P, "        host: MOD\n", "        host: «MDO»\n"),
    "N212": Edit(_P, "value: 60, edition: amended", "value: 60, edition: «amendd»"),
    "N213": Edit(_P, "  bands: nesdc\n", "  bands: «nscd»\n"),
    "N214": Edit(_P, "sub_plan: NSPP-14", "sub_plan: «NSPP-18»"),
    "N215": Edit(_P, 'objectives: ["010501"]', 'objectives: [«"010502"»]'),
    "N216": Edit(_P, "results_of: 010301-int", "results_of: «010301-itn»"),
    "N217": Edit(_P, "results_of: 010301-int", "results_of: «NSPP-10-gci»"),
    "N218": Edit(
        _P,
        "unit: {th: เหตุการณ์, en: incidents}\n            direction: lower\n            results_of",
        "unit: «{th: ครั้ง, en: incidents}»\n            direction: lower\n            results_of",
    ),
    "N219": Edit(_P, "en: Phase 2}, from: 2566", "en: Phase 2}, from: «2567»"),
    "N220": Edit(_P, "        from: 2566\n", "        from: «2560»\n"),
    "N221": Edit(_P, "{by: 2570, value: 50, ed", "{by: «2565», value: 50, ed"),
    "N222": Edit(
        _P,
        "{year: 2565, value: 103, edition: amended",
        "{year: «2565», value: 103, edition: original",
    ),
    "N223": Edit(_P, "{by: 2565, value: 75, ed", "{by: 2565, value: «130», ed"),
    "N224": Edit(_P, "value: 0.55, ed", "value: «0», ed"),
    "N225": Edit(_P, "[60, 50], [75, 75]", "[60, 50], «[60, 75]»"),
    "N226": Edit(
        _P,
        "scoring: {method: goalposts, worst: -2.5, best: 2.5}",
        "scoring: {method: within, low: «3», high: 2, tolerance: 1}",
    ),
    "N227": Edit(_P, "below: {above: 75}", "below: «{above: 100}»"),
    "N228": Edit(_P, "worst: -2.5, best: 2.5}", "worst: -2.5, best: «-2.5»}"),
    "N229": Edit(_P, "worst: -2.5, best: 2.5}", "worst: «-2.5», best: 2.5, scale: log}"),
    "N230": Edit(
        _P,
        "direction: higher\n            levels: [",
        "direction: «lower»\n            levels: [",
    ),
    "N231": Edit(_P, "scoring: {method: threshold}", "scoring: «{method: progress}»"),
    "N232": Edit(
        _P,
        "value: Tier 2 Watch List, ed",
        "value: «Tier 2 Watchlist», ed",
    ),
    "N233": Edit(_P, "value: 0.55, ed", "value: «high», ed"),
    "N234": Edit(
        _P,
        "      - year: 2568\n        agency: NSC\n        sub_plan: NSPP-17",
        "      - year: «2571»\n        agency: NSC\n        sub_plan: NSPP-17",
    ),
    "N235": Edit(_P, "{by: 2565, value: 75, ed", "{by: «2022», value: 75, ed"),
    "N236": Edit(
        _P,
        "[Tier 3, Tier 2 Watch List, Tier 2, Tier 1]\n            results_of",
        "[Tier 3, Tier 2 Watch List, Tier 2, «Tier 2», Tier 1]\n            results_of",
    ),
    "N237": Edit(_P, "below: {above: 75}", "below: «{above: 75, at_least: 75}»"),
    "N238": Edit(_P, "[[50, 0], [60, 50], [75, 75], [90, 100]]", "«[[50, 0]]»"),
    "N239": Edit(_P, "\nbands:\n", "\nx_bands:\n", at=(_P, "«format»: nsstrack/1")),
    "N240": Edit(
        _P,
        "    editions:                     # ",
        "    editions: «" + _MANY + "»\n    x_editions:     # ",
    ),
    # Results
    "N301": Edit(_R66, "period: 2566", "period: «ปี 2566»"),
    "N302": Edit(_R66, "period: 2566", "period: «2565»"),
    "N303": Edit(
        _P, "en: Phase 1}, from: 2561", "en: Phase 1}, from: 2562", at=(_R61, "period: «2561»")
    ),
    "N305": Edit(_R66, "  010401-fsi:", "  «010401-fis»:"),
    "N306": Edit(_R65, "  010401-fsi:", "  «010201-sti»: 61\n  010401-fsi:"),
    "N307": Edit(_R66, "    value: 92\n", "    value: «92nd»\n"),
    "N308": Edit(_R66, "{value: Tier 2, ", "{value: «Tier 4», "),
    "N309": Edit(_R66, '0.49, reported: "2566-11-30"}', '0.49, reported: «"2566-11-31"»}'),
    "N310": Edit(_R66, '0.49, reported: "2566-11-30"}', '0.49, reported: «"2023-11-30"»}'),
    "N311": Edit(_R66, '0.49, reported: "2566-11-30"}', '0.49, reported: «"2569-11-30"»}'),
    "N312": Edit(_R66, "{value: 0.49, ", "{value: «-0.49», "),
    "N313": Edit(
        _P,
        "worst: -2.5, best: 2.5}",
        "worst: 1, best: 2.5, scale: log}",
        at=(_R61, "voice: {value: «-1.03»,"),
    ),
    "N314": Edit(_R66, "    value: 92\n", "    «value»: 92\n    missing: not_collected\n"),
    "N315": Edit(_R66, "  010401-fsi:", "  «NSPP-15-int»: 75\n  010401-fsi:"),
    "N316": Edit(_R65, '  "01":', '  «"0l"»:'),
    "N317": Edit(_R66, "  P-0105-1:", "  «P-0105-9»:"),
    "N318": Edit(_R66, "source: bangkokone.news}", "url: «bangkokone.news»}"),
    # What cannot be evaluated
    "N401": Edit(
        _P,
        "{by: 2570, value: 0.54, ed",
        "{by: 2565, value: 0.54, ed",
        at=(_P, "- id: «010101-law»\n"),
    ),
    "N402": Edit(
        _P,
        "              - {year: 2565, value: 103, edition: amended, provenance: illustrative}\n",
        "",
        at=(_P, "- id: «010001-gpi»\n"),
    ),
    "N403": Edit(
        _P,
        "baselines: [{year: 2565, value: 80.6, provenance: illustrative}]\n            ",
        "",
        at=(_P, "- id: «NSPP-01-inst»\n"),
    ),
    # Warnings
    "N250": Edit(
        _P,
        "target_basis: linear\n            # วิธีคิดคะแนน",
        "target_basis: «phase_end»\n            # วิธีคิดคะแนน",
    ),
    "N251": Edit(_P, "value: 0.55, ed", "value: «0.45», ed"),
    "N252": Edit(_P, "value: 103, edition: amended", "value: «104», edition: amended"),
    "N253": Edit(_P, "  MFA:\n    name", "  «OAG»: {name: {th: ออก., en: OAG}}\n  MFA:\n    name"),
    "N254": Edit(_P, "{th: การก่อการร้าย, en: Terrorism}", "«{en: Terrorism}»"),
    "N255": Edit(_P, "{th: การก่อการร้าย, en", "{th: «เเผนต้านการก่อการร้าย», en"),
    "N256": Edit(
        _R61,
        "defaults: {provenance: illustrative}",
        "defaults: {provenance: unstated}",
        at=(_R61, "  «010001-gpi»:"),
    ),
    "N257": Edit(
        _P,
        "en: Area-based security}\n        host: NSC\n",
        "en: Area-based security}\n        host: NSC\n"
        "        indicators:\n"
        "          - id: «NSPP-17-area»\n"
        "            name: {th: ความมั่นคงเชิงพื้นที่, en: Security by area}\n"
        "            definition: {th: ร้อยละของจังหวัด, en: share of provinces}\n"
        "            unit: {th: ร้อยละ, en: percent}\n"
        "            direction: higher\n"
        "            scoring: {method: goalposts, worst: 0, best: 100}\n",
    ),
}

NO_EDIT = {
    "N101": ("N101-folder-for-a-file", "what cannot be read is no text"),
    "N118": ("N118-file-too-large", "16 MiB are not one place"),
    "N119": ("N119-too-many-nodes", "two million values are not one place"),
    "N121": ("N121-link-out-of-folder", "a link is no text"),
    "N122": ("N122-name-not-portable", "the name of a file is not in it"),
    "N123": ("N123-no-plans", "a file that is not there has no text"),
    "N124": ("N124-not-read", "the name of a file is not in it"),
    "N304": ("N304-former-id", "the shipped data has no former ids, and each period is one file"),
}
"""Codes that no edit of one place leads to, each with a golden case that does, and why."""
