"""The words of explanations: one object a language, and neither may lack one.

The file is long because both languages stand in it: who changes one sees the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason
from nsstrack.messages import Language
from nsstrack.model.fields import Provenance
from nsstrack.model.methods import RollupMethod
from nsstrack.record import Record, record
from nsstrack.scorecard import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping


@record
class ExplanationWords(Record):
    """The words of one language. Names in braces are filled in by whoever uses the sentence."""

    kind: Mapping[Kind, str]
    method: Mapping[str, str]
    rollup: Mapping[RollupMethod, str]
    provenance: Mapping[Provenance, str]
    cure: Mapping[Reason, str]
    cure_above: Mapping[Reason, str]
    """What is said of a node above indicators instead."""
    not_due: str
    cure_unscorable: str
    shared: str

    part_of: str
    host: str
    formerly: str

    result: str
    reported_on: str
    of_data_year: str
    source: str
    carried: str
    earlier_values: str
    none_yet: str

    target: str
    promised: str
    point: str
    names_edition: str
    names_no_edition: str
    all_targets: str
    phase_end: str
    on_the_line: str
    baseline: str
    from_target: str
    other_basis: str
    other_basis_none: str
    own_scale: str

    score: str
    symbols: Mapping[str, str]
    formula: str
    clipped: str
    floored: str
    levels: str

    bands: str
    here: str
    next_band: str
    next_band_result: str
    best_band: str

    made_from: str
    column_child: str
    column_weight: str
    column_gain: str
    not_counted: str
    coverage: str
    enough: str
    too_little: str
    two_lowest_rule: str

    above: str
    column_above: str
    column_weight_there: str
    column_score_there: str
    weight_of: str
    by_way_of: str
    only_in_view: str
    no_effect: str

    drivers: str
    driver: str
    lacking: str
    lacking_item: str

    absent: str
    absent_since: str
    absent_until: str
    absent_now: str
    never_in_force: str
    before_plan: str
    lifetimes: str
    lifetime_in: str
    lifetime_out: str
    lifetime_out_above: str


EN = ExplanationWords(
    kind={
        Kind.PLAN: "plan",
        Kind.OBJECTIVE: "objective",
        Kind.INDICATOR: "indicator",
    },
    method={
        "ratio": "result against target",
        "progress": "progress from the baseline",
        "threshold": "target met or not",
        "goalposts": "between the worst and the best value",
        "points": "along given points",
        "within": "inside a range",
    },
    rollup={
        RollupMethod.MEAN: "weighted mean",
        RollupMethod.GEOMETRIC: "geometric mean",
        RollupMethod.MINIMUM: "the lowest score",
        RollupMethod.TWO_LOWEST: "mean of the two lowest scores",
        RollupMethod.SHARE_ACHIEVED: "share of the weight that is achieved",
    },
    provenance={
        Provenance.OFFICIAL: "official",
        Provenance.PUBLISHED: "published",
        Provenance.ILLUSTRATIVE: "illustrative, not to be quoted",
        Provenance.UNSTATED: "provenance unstated",
    },
    cure={
        Reason.NOT_REPORTED: "{host} reports it: `{id}: VALUE` under `results` of {file}",
        Reason.NOT_PUBLISHED: "once published, {host} writes `value` for `missing` in {file}",
        Reason.NOT_COLLECTED: "once collected, {host} writes `value` for `missing` in {file}",
        Reason.NOT_COMPARABLE: (
            "{host} gives a value on the old footing in {file}, or the plan gets a new indicator"
        ),
        Reason.DISCONTINUED: "nothing more will come; the plan needs another indicator",
        Reason.NO_TARGET: (
            "a target for {year} or later is missing in the edition {edition}, "
            "or the baseline its method starts from; {host} proposes it, plans.yaml takes it"
        ),
        Reason.STALE_BEFORE_BASELINE: (
            "the last result is no newer than the baseline; {host} reports one for {year} in {file}"
        ),
        Reason.INVALID: "the data has an error here: `nsstrack validate` shows it",
        Reason.LOW_COVERAGE: "too little below it is reported: see what is missing",
        Reason.NO_INDICATOR: "it has no indicator yet; {host} proposes one",
    },
    cure_above={
        Reason.NOT_REPORTED: "nothing below it is reported: see what is missing",
        Reason.INVALID: "errors in the data touch what is below it: `nsstrack validate` shows them",
    },
    cure_unscorable=(
        "`{method}`, the method of this edition, has no score for this result: see `scoring`"
    ),
    shared="Result of {id}, which it shares",
    not_due=(
        "nothing to report: only the edition asked for has it, not the one in force in {year}"
    ),
    part_of="{above} › {kind}",
    host="Host {name}",
    formerly="{asked} is now {id}",
    result="Result",
    reported_on="reported {date}",
    of_data_year="data of {year}",
    source="Source: {source}",
    carried="of {year}, standing in for {period} (`carry_forward: {carried}`)",
    earlier_values="Given before: {values}",
    none_yet="None: {reason}",
    target="Target",
    promised="{value} by {year}",
    point="{value} for {year}",
    names_edition="edition: {edition}",
    names_no_edition="in every edition",
    all_targets="Targets that count ({which}): {targets}",
    phase_end="Judged by the next target, {value} by {year} (`target_basis: {basis}`)",
    on_the_line=(
        "Judged by the year's point on the line from {start} to {value} by {year} "
        "(`target_basis: {basis}`)"
    ),
    baseline="the baseline {value} of {year}",
    from_target="the target {value} of {year}",
    other_basis="With `target_basis: {basis}`: {target}",
    other_basis_none="With `target_basis: {basis}`: no target",
    own_scale="None needed: the method has a scale of its own",
    score="Score",
    symbols={
        "a": "result",
        "b": "baseline",
        "t": "target",
        "worst": "worst value",
        "best": "best value",
        "low": "lower end",
        "high": "upper end",
        "tolerance": "tolerance",
        "cap": "the cap, which a result of 0 gets",
        "y": "at the last point",
    },
    formula="{method} ({name}): {general}",
    clipped="An attainment of {attained} counts as {score}, the most there is",
    floored="An attainment of {attained} counts as 0",
    levels="As numbers: {levels}",
    bands="Bands",
    here="← {score}",
    next_band="To {status}: {points} points",
    next_band_result="To {status}: {result} (now {now})",
    best_band="This is the best band",
    made_from="Made from",
    column_child="Below it",
    column_weight="Weight",
    column_gain="At 100 it adds",
    not_counted="not counted",
    coverage="Covered: {share} %",
    enough="at least {needed} % is needed",
    too_little="less than the {needed} % needed, so there is no score",
    two_lowest_rule="The best and the worst band need both of the two lowest in it",
    above="What it does above",
    column_above="Above it",
    column_weight_there="Weight there",
    column_score_there="Score there",
    weight_of="{weight} of {total}",
    by_way_of="by way of {id}",
    only_in_view="only in the view “{view}”",
    no_effect="none",
    drivers="What would bring most",
    driver="{name}: at 100 it adds {points} points",
    lacking="Missing",
    lacking_item="{id} {name}: {reason}",
    absent="Not in force: {period}",
    absent_since="It has not been in force since {year}; this edition does not have it: {edition}",
    absent_until="It comes into force in {year}, with the edition: {edition}",
    absent_now="{period} was judged here by an edition that does not have it: {edition}",
    never_in_force="No edition has it",
    before_plan="{period}: the plan itself is not in force; its first edition begins in {year}",
    lifetimes="Editions of the plan",
    lifetime_in="{name} ({first}–{last}): has it",
    lifetime_out="{name} ({first}–{last}): does not have it; `editions` of {id} does not name it",
    lifetime_out_above=(
        "{name} ({first}–{last}): does not have it; `editions` of {id}, above it, does not name it"
    ),
)

TH = ExplanationWords(
    kind={
        Kind.PLAN: "แผน",
        Kind.OBJECTIVE: "เป้าหมาย",
        Kind.INDICATOR: "ตัวชี้วัด",
    },
    method={
        "ratio": "ผลเทียบกับค่าเป้าหมาย",
        "progress": "ความก้าวหน้าจากค่าฐาน",
        "threshold": "ถึงหรือไม่ถึงค่าเป้าหมาย",
        "goalposts": "ตำแหน่งระหว่างค่าแย่ที่สุดกับค่าดีที่สุดของเกณฑ์",
        "points": "เทียบคะแนนตามจุดที่กำหนด",
        "within": "อยู่ในช่วงที่กำหนด",
    },
    rollup={
        RollupMethod.MEAN: "ค่าเฉลี่ยถ่วงน้ำหนัก",
        RollupMethod.GEOMETRIC: "ค่าเฉลี่ยเรขาคณิต",
        RollupMethod.MINIMUM: "คะแนนต่ำสุด",
        RollupMethod.TWO_LOWEST: "ค่าเฉลี่ยของคะแนนต่ำสุดสองลำดับ",
        RollupMethod.SHARE_ACHIEVED: "สัดส่วนน้ำหนักที่บรรลุค่าเป้าหมาย",
    },
    provenance={
        Provenance.OFFICIAL: "ข้อมูลทางการ",
        Provenance.PUBLISHED: "ข้อมูลเผยแพร่",
        Provenance.ILLUSTRATIVE: "ตัวเลขสมมติ ใช้อ้างอิงไม่ได้",
        Provenance.UNSTATED: "ไม่ได้ระบุที่มา",
    },
    cure={
        Reason.NOT_REPORTED: "ให้ {host} รายงานผล แล้วบันทึก `{id}: ค่า` ใต้ `results` ใน {file}",
        Reason.NOT_PUBLISHED: "เมื่อเผยแพร่แล้ว ให้ {host} บันทึก `value` แทน `missing` ใน {file}",
        Reason.NOT_COLLECTED: "เมื่อจัดเก็บแล้ว ให้ {host} บันทึก `value` แทน `missing` ใน {file}",
        Reason.NOT_COMPARABLE: "ให้ {host} จัดทำค่าตามวิธีเดิมใน {file} หรือกำหนดตัวชี้วัดใหม่ในแผน",
        Reason.DISCONTINUED: "จะไม่มีผลอีก ต้องกำหนดตัวชี้วัดอื่นในแผน",
        Reason.NO_TARGET: (
            "ยังไม่มีค่าเป้าหมายของปี {year} หรือปีถัดไปใน{edition} หรือไม่มีค่าฐานที่ใช้คำนวณ "
            "ให้ {host} เสนอค่า แล้วบันทึกใน plans.yaml"
        ),
        Reason.STALE_BEFORE_BASELINE: ("ผลล่าสุดไม่ใหม่กว่าค่าฐาน ให้ {host} รายงานผลปี {year} ใน {file}"),
        Reason.INVALID: "ข้อมูลส่วนนี้มีข้อผิดพลาด ตรวจดูด้วย `nsstrack validate`",
        Reason.LOW_COVERAGE: "ตัวชี้วัดภายใต้รายการนี้รายงานผลน้อยเกินไป ดูรายการที่ยังขาด",
        Reason.NO_INDICATOR: "ยังไม่มีตัวชี้วัด ให้ {host} เสนอตัวชี้วัด",
    },
    cure_above={
        Reason.NOT_REPORTED: "ยังไม่มีตัวชี้วัดใดภายใต้รายการนี้รายงานผล ดูรายการที่ยังขาด",
        Reason.INVALID: "ข้อมูลภายใต้รายการนี้มีข้อผิดพลาด ตรวจดูด้วย `nsstrack validate`",
    },
    cure_unscorable="วิธี `{method}` ของฉบับนี้ให้คะแนนผลค่านี้ไม่ได้ ตรวจสอบ `scoring`",
    shared="ใช้ผลร่วมกับ {id}",
    not_due="ไม่ต้องรายงาน เพราะแผนฉบับที่ใช้ในปี {year} ไม่มีตัวชี้วัดนี้ มีเฉพาะในฉบับที่เลือกดู",
    part_of="{above} › {kind}",
    host="หน่วยงานเจ้าภาพ {name}",
    formerly="ปัจจุบัน {asked} ใช้รหัส {id}",
    result="ผลการดำเนินงาน",
    reported_on="รายงานเมื่อ {date}",
    of_data_year="ข้อมูลปี {year}",
    source="แหล่งที่มา: {source}",
    carried="ผลปี {year} ใช้แทนรอบ {period} (`carry_forward: {carried}`)",
    earlier_values="ค่าที่รายงานก่อนหน้า: {values}",
    none_yet="ไม่มีผล: {reason}",
    target="ค่าเป้าหมาย",
    promised="{value} ภายในปี {year}",
    point="{value} สำหรับปี {year}",
    names_edition="ของ{edition}",
    names_no_edition="ใช้กับทุกฉบับ",
    all_targets="ค่าเป้าหมายที่ใช้ ({which}): {targets}",
    phase_end="ประเมินด้วยค่าเป้าหมายถัดไป คือ {value} ภายในปี {year} (`target_basis: {basis}`)",
    on_the_line=(
        "ประเมินด้วยค่าของปีบนเส้นตรงจาก{start} ไปสู่ {value} ภายในปี {year} (`target_basis: {basis}`)"
    ),
    baseline="ค่าฐาน {value} (ปี {year})",
    from_target="ค่าเป้าหมาย {value} (ปี {year})",
    other_basis="หากใช้ `target_basis: {basis}`: {target}",
    other_basis_none="หากใช้ `target_basis: {basis}`: ไม่มีค่าเป้าหมาย",
    own_scale="ไม่ต้องใช้ เนื่องจากวิธีให้คะแนนมีเกณฑ์ของตนเอง",
    score="คะแนน",
    symbols={
        "a": "ผล",
        "b": "ค่าฐาน",
        "t": "ค่าเป้าหมาย",
        "worst": "ค่าแย่ที่สุดของเกณฑ์",
        "best": "ค่าดีที่สุดของเกณฑ์",
        "low": "ขอบล่าง",
        "high": "ขอบบน",
        "tolerance": "ระยะผ่อนปรน",
        "cap": "คะแนนสูงสุด เมื่อผลเป็น 0",
        "y": "ค่าที่จุดปลาย",
    },
    formula="{method} ({name}): {general}",
    clipped="ร้อยละที่ทำได้ {attained} นับเป็น {score} ซึ่งเป็นคะแนนสูงสุด",
    floored="ร้อยละที่ทำได้ {attained} นับเป็น 0",
    levels="แปลงระดับเป็นตัวเลข: {levels}",
    bands="เกณฑ์สถานะ",
    here="← {score}",
    next_band="เลื่อนเป็น {status}: อีก {points} คะแนน",
    next_band_result="เลื่อนเป็น {status}: ต้องได้ {result} (ปัจจุบัน {now})",
    best_band="อยู่ในสถานะที่ดีที่สุดแล้ว",
    made_from="ที่มาของคะแนน",
    column_child="รายการภายใต้",
    column_weight="น้ำหนัก",
    column_gain="หากได้ 100 จะเพิ่ม",
    not_counted="ไม่นับคะแนน",
    coverage="ความครอบคลุม: ร้อยละ {share}",
    enough="ต้องไม่น้อยกว่าร้อยละ {needed}",
    too_little="น้อยกว่าร้อยละ {needed} ที่กำหนด จึงไม่มีคะแนน",
    two_lowest_rule="จะได้สถานะดีที่สุดหรือแย่ที่สุดเมื่อคะแนนต่ำสุดทั้งสองลำดับอยู่ในสถานะนั้น",
    above="ผลต่อระดับที่สูงขึ้นไป",
    column_above="ระดับที่สูงขึ้นไป",
    column_weight_there="น้ำหนักในระดับนั้น",
    column_score_there="คะแนนระดับนั้น",
    weight_of="{weight} จาก {total}",
    by_way_of="ผ่าน {id}",
    only_in_view="มีผลเฉพาะมุมมอง “{view}”",
    no_effect="ไม่มี",
    drivers="ตัวชี้วัดที่จะเพิ่มคะแนนได้มากที่สุด",
    driver="{name} หากได้ 100 คะแนน จะเพิ่ม {points} คะแนน",
    lacking="ข้อมูลที่ยังขาด",
    lacking_item="{id} {name} – {reason}",
    absent="ไม่อยู่ในแผนฉบับที่ใช้ใน{period}",
    absent_since="ไม่ใช้ตั้งแต่ปี {year} เนื่องจากไม่มีอยู่ใน{edition}",
    absent_until="เริ่มใช้ตั้งแต่ปี {year} ตาม{edition}",
    absent_now="{edition} ที่ใช้ประเมิน{period} ไม่มีรายการนี้",
    never_in_force="ไม่มีฉบับใดกำหนดไว้",
    before_plan="แผนยังไม่มีผลใช้ใน{period} ฉบับแรกเริ่มปี {year}",
    lifetimes="ฉบับของแผน",
    lifetime_in="{name} ({first}–{last}): มีรายการนี้",
    lifetime_out="{name} ({first}–{last}): ไม่มีรายการนี้ เนื่องจาก `editions` ของ {id} ไม่ได้ระบุฉบับนี้",
    lifetime_out_above=(
        "{name} ({first}–{last}): ไม่มีรายการนี้ เนื่องจาก `editions` ของ {id} "
        "ซึ่งอยู่ระดับเหนือขึ้นไปไม่ได้ระบุฉบับนี้"
    ),
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def explanation_words(language: Language) -> ExplanationWords:
    """Return the words of `language`."""
    return _WORDS[language]
