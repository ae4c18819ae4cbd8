"""The words of the questions to raise, and of what is overdue: one object a language.

The file is long because both languages stand in it: who changes one sees the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from nsstrack.counting_results import Reason
from nsstrack.messages import Language
from nsstrack.messages.findings_page import Counted
from nsstrack.overdue import GapKind
from nsstrack.questions import QuestionKind

if TYPE_CHECKING:
    from collections.abc import Mapping


class Move(Enum):
    """Which way a figure moves; a rank, where 1 is best, is gained or lost."""

    UP = auto()
    DOWN = auto()
    GAINED = auto()
    LOST = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWords:
    """The words of one language. Names in braces are filled in by whoever uses the sentence.

    In Thai a figure that follows a word at once brings the space before it, and a unit brings none.
    """

    number: str
    subject: str
    mark: str
    between: str
    """What stands between two things of a list."""
    nothing_to_ask: str
    in_year: str
    in_round: str
    of_year: str
    of_round: str
    over_year: str

    ranks: frozenset[str]
    """Units of ranks: they stand before their figure, and are lost and gained."""
    places: Counted
    """How many ranks."""
    percents: frozenset[str]
    """Units whose differences are percentage points."""
    percentage_points: str
    unsaid: frozenset[str]
    """Units that a sentence reads better without."""

    worse: Mapping[Move, str]
    again: str
    stands_at: str
    from_baseline: str
    from_result: str
    so_far: Mapping[Move, str]
    short_of: Mapping[Move, str]
    unmoved: str
    """Instead of where the pace leads, of what has not changed."""
    of_one_year: str
    needed: Mapping[Move, str]

    no_result: str
    never: str
    last: str
    last_stands_in: str
    stands_in: str
    for_years: str
    reported_by: str
    given_reason: str
    note: str

    behind: str
    served: str
    no_project: str

    ask: Mapping[tuple[QuestionKind, ...], str]
    ask_for_result: Mapping[Reason, str]

    column_indicator: str
    column_reporter: str
    column_gap: str
    column_since: str
    column_reason: str
    gap: Mapping[GapKind, str]
    replaced: str
    replaced_by_last: str
    years_without: str
    never_in_table: str
    shared_with: str
    nothing_overdue: str


_FALLING = (QuestionKind.FALLING,)
_OUT_OF_REACH = (QuestionKind.OUT_OF_REACH,)
_BOTH = (QuestionKind.FALLING, QuestionKind.OUT_OF_REACH)
_BEHIND = (QuestionKind.PROJECT_BEHIND,)
_UNSERVED = (QuestionKind.NO_PROJECT,)

TH = QuestionWords(
    number="ข้อ {number}",
    subject="{name} ({id})",
    mark=" [{mark}]",
    between=" ",
    nothing_to_ask="ไม่มีประเด็นหารือจากข้อมูลของรอบนี้",
    in_year="ในปี {year}",
    in_round="ในรอบ {months} เดือน ปี {year}",
    of_year="ปี {year}",
    of_round="รอบ {months} เดือน ปี {year}",
    over_year=" (เทียบเต็มปี {value})",
    ranks=frozenset(("อันดับ", "อันดับที่", "ลำดับ", "ลำดับที่")),
    places=Counted("{number} อันดับ", "{number} อันดับ"),
    percents=frozenset(("ร้อยละ", "เปอร์เซ็นต์", "%")),
    percentage_points="{figure} จุดร้อยละ",
    unsaid=frozenset(),
    worse={
        Move.DOWN: "ลดลง{again}จาก{old} {then} เป็น{new} {now}",
        Move.UP: "เพิ่มขึ้น{again}จาก{old} {then} เป็น{new} {now} ทั้งที่ควรลดลง",
        Move.LOST: "ถอยลง{again}จาก{old} {then} มาอยู่ที่{new} {now}",
    },
    again="เป็นปีที่ {years} ติดต่อกัน ",
    stands_at="มีผลการดำเนินงาน{new} {now}",
    from_baseline="เมื่อเทียบกับค่าฐาน{value} {then}",
    from_result="เมื่อเทียบกับผล{value} {then}",
    so_far={
        Move.UP: "{start} เพิ่มขึ้นเฉลี่ยปีละ{change}",
        Move.DOWN: "{start} ลดลงเฉลี่ยปีละ{change}",
        Move.GAINED: "{start} ดีขึ้นเฉลี่ยปีละ{change}",
        Move.LOST: "{start} ถอยลงเฉลี่ยปีละ{change}",
        Move.NONE: "{start} ไม่เปลี่ยนแปลง",
    },
    short_of={
        Move.UP: ("หากเป็นไปในอัตรานี้ ในปี {by} จะอยู่ที่{projected} ซึ่งต่ำกว่าค่าเป้าหมายที่กำหนดไว้ที่{target}"),
        Move.DOWN: (
            "หากเป็นไปในอัตรานี้ ในปี {by} จะอยู่ที่{projected} ซึ่งยังสูงกว่าค่าเป้าหมายที่กำหนดไว้ไม่เกิน{target}"
        ),
        Move.GAINED: (
            "หากเป็นไปในอัตรานี้ ในปี {by} จะอยู่ที่{projected} ซึ่งยังไม่ถึงค่าเป้าหมายที่กำหนดไว้ที่{target}"
        ),
    },
    unmoved="หากยังคงที่เช่นนี้ จะไม่บรรลุค่าเป้าหมายที่กำหนดไว้ที่{target} ในปี {by}",
    of_one_year="(ประมาณการจากการเปลี่ยนแปลงเพียงปีเดียว)",
    needed={
        Move.UP: "ทั้งนี้ การบรรลุค่าเป้าหมายจำเป็นต้องเพิ่มขึ้นเฉลี่ยปีละ{change} นับจากปี {since} เป็นต้นไป",
        Move.DOWN: "ทั้งนี้ การบรรลุค่าเป้าหมายจำเป็นต้องลดลงเฉลี่ยปีละ{change} นับจากปี {since} เป็นต้นไป",
        Move.GAINED: (
            "ทั้งนี้ การบรรลุค่าเป้าหมายจำเป็นต้องเลื่อนอันดับดีขึ้นเฉลี่ยปีละ{change} นับจากปี {since} เป็นต้นไป"
        ),
    },
    no_result="{subject} ยังไม่มีผลการดำเนินงานของ{period}",
    never="และไม่เคยมีผลมาก่อน",
    last="ผลครั้งล่าสุดเป็นของ{period}",
    last_stands_in="ผลครั้งล่าสุดเป็นของ{period} ซึ่งใช้แทนอยู่ในขณะนี้",
    stands_in="ขณะนี้ใช้ผลของ{period} แทน",
    for_years="ไม่มีผลต่อเนื่องมาแล้ว {years} ปี",
    reported_by="ผลนี้ได้จากรายงานของ {reporter}",
    given_reason="เหตุผลที่แจ้งไว้ คือ {reason}{note}",
    note=" โดยมีหมายเหตุว่า {note}",
    behind=(
        "{subject} มีความก้าวหน้าร้อยละ {progress} เทียบกับแผนร้อยละ {expected} "
        "ทั้งที่รองรับเป้าหมายซึ่งมีสถานะต่ำกว่าค่าเป้าหมายขั้นวิกฤต (สีแดง) ได้แก่ {objectives}"
    ),
    served="“{name}” ({id})",
    no_project=(
        "เป้าหมาย “{name}” ({id}) มีสถานะต่ำกว่าค่าเป้าหมายขั้นวิกฤต (สีแดง) แต่ยังไม่มีโครงการสำคัญรองรับ"
    ),
    ask={
        _FALLING: "ขอให้ {agency} ชี้แจงสาเหตุและแนวทางแก้ไข",
        _OUT_OF_REACH: "ขอให้ {agency} ชี้แจงแนวทางเร่งรัดการดำเนินงานเพื่อให้บรรลุค่าเป้าหมาย",
        _BOTH: "ขอให้ {agency} ชี้แจงสาเหตุ และแนวทางแก้ไขเพื่อให้บรรลุค่าเป้าหมาย",
        _BEHIND: "ขอให้ {agency} ชี้แจงปัญหาและข้อขัดข้องของโครงการ และแนวทางเร่งรัด",
        _UNSERVED: "ขอให้ {agency} ชี้แจงว่าจะขับเคลื่อนเป้าหมายนี้ด้วยโครงการใด",
    },
    ask_for_result={
        Reason.NOT_REPORTED: "ขอให้ {agency} รายงานผล หรือชี้แจงเหตุที่ยังไม่มีผล",
        Reason.NOT_PUBLISHED: (
            "ขอให้ {agency} แจ้งกำหนดเวลาที่คาดว่าจะมีการเผยแพร่ และแนวทางติดตามผลในระหว่างนี้"
        ),
        Reason.NOT_COLLECTED: ("ขอให้ {agency} แจ้งกำหนดเวลาที่จะจัดเก็บข้อมูล และแนวทางติดตามผลในระหว่างนี้"),
        Reason.NOT_COMPARABLE: "ขอให้ {agency} เสนอค่าเป้าหมายที่สอดคล้องกับวิธีวัดใหม่",
        Reason.DISCONTINUED: "ขอให้ {agency} เสนอตัวชี้วัดที่จะใช้แทน",
    },
    column_indicator="ตัวชี้วัด",
    column_reporter="ผู้รายงาน",
    column_gap="สถานะการรายงาน",
    column_since="ผลครั้งล่าสุด",
    column_reason="เหตุผลและหมายเหตุ",
    gap={
        GapKind.OVERDUE: "เกินกำหนดรายงาน",
        GapKind.MISSING: "ไม่มีผล",
        GapKind.NOT_IN_ROUND: "ยังไม่มีผลในรอบนี้",
        GapKind.NOT_DUE: "ยังไม่ถึงกำหนดรายงาน",
    },
    replaced="ใช้ผล{period} แทน",
    replaced_by_last="ใช้แทนในรอบนี้",
    years_without="ไม่มีผลมา {years} ปี",
    never_in_table="ไม่เคยมีผล",
    shared_with="{reporter} (เจ้าภาพ {host})",
    nothing_overdue="มีผลการดำเนินงานครบทุกตัวชี้วัด",
)

EN = QuestionWords(
    number="Question {number}",
    subject="{name} ({id})",
    mark=" [{mark}]",
    between=", ",
    nothing_to_ask="The data of this period raise no question",
    in_year="in {year}",
    in_round="in the first {months} months of {year}",
    of_year="{year}",
    of_round="the first {months} months of {year}",
    over_year=" ({value} over a full year)",
    ranks=frozenset(("rank", "position")),
    places=Counted("{number} place", "{number} places"),
    percents=frozenset(("%", "percent", "per cent")),
    percentage_points="{figure} percentage points",
    unsaid=frozenset(("score", "index", "tier")),
    worse={
        Move.DOWN: "fell{again} from {old} {then} to {new} {now}.",
        Move.UP: "rose{again} from {old} {then} to {new} {now}, where it should fall.",
        Move.LOST: "dropped{again} from {old} {then} to {new} {now}.",
    },
    again=" for {years} years in a row, most recently",
    stands_at="stood at {new} {now}.",
    from_baseline="Since the baseline of {value} {then}",
    from_result="Since {value} {then}",
    so_far={
        Move.UP: "{start} it has risen by {change} a year on average.",
        Move.DOWN: "{start} it has fallen by {change} a year on average.",
        Move.GAINED: "{start} it has gained {change} a year on average.",
        Move.LOST: "{start} it has lost {change} a year on average.",
        Move.NONE: "{start} it has not changed.",
    },
    short_of={
        Move.UP: "At this pace it will stand at {projected} in {by}, below the target of {target}.",
        Move.DOWN: (
            "At this pace it will stand at {projected} in {by}, above the target of {target}."
        ),
        Move.GAINED: (
            "At this pace it will be at {projected} in {by}, short of the target of {target}."
        ),
    },
    unmoved="If it stays there, the target of {target} by {by} is missed.",
    of_one_year="(An estimate from the change of a single year.)",
    needed={
        Move.UP: "To get there it has to rise by {change} a year from {since} on.",
        Move.DOWN: "To get there it has to fall by {change} a year from {since} on.",
        Move.GAINED: "To get there it has to gain {change} a year from {since} on.",
    },
    no_result="{subject} has no result for {period}.",
    never="There has never been one.",
    last="The last one is that of {period}.",
    last_stands_in="The last one is that of {period}, which stands in for it.",
    stands_in="For now that of {period} stands in.",
    for_years="It has been without for {years} years.",
    reported_by="It comes from what {reporter} reports.",
    given_reason="The reason given: {reason}{note}.",
    note=", with the note “{note}”",
    behind=(
        "{subject} has come to {progress} %, where {expected} % was due, while objectives that it "
        "serves are critical (red): {objectives}."
    ),
    served="“{name}” ({id})",
    no_project="The objective “{name}” ({id}) is critical (red), and no project serves it.",
    ask={
        _FALLING: "What is the cause, and what will {agency} do about it?",
        _OUT_OF_REACH: "What will {agency} do so that the target is reached?",
        _BOTH: "What is the cause, and what will {agency} do so that the target is reached?",
        _BEHIND: "What holds the project up, and how will {agency} speed it up?",
        _UNSERVED: "With which project will {agency} pursue this objective?",
    },
    ask_for_result={
        Reason.NOT_REPORTED: "When will {agency} report the result, or why is there none?",
        Reason.NOT_PUBLISHED: (
            "When is it expected to be published, and how will {agency} follow the matter until "
            "then?"
        ),
        Reason.NOT_COLLECTED: (
            "When will it be collected, and how will {agency} follow the matter until then?"
        ),
        Reason.NOT_COMPARABLE: "Which target does {agency} propose for the new way of measuring?",
        Reason.DISCONTINUED: "Which indicator does {agency} propose in its place?",
    },
    column_indicator="Indicator",
    column_reporter="Reported by",
    column_gap="Reporting",
    column_since="Last result",
    column_reason="Reason and note",
    gap={
        GapKind.OVERDUE: "overdue",
        GapKind.MISSING: "missing",
        GapKind.NOT_IN_ROUND: "not in this round",
        GapKind.NOT_DUE: "not due yet",
    },
    replaced="{period} stands in",
    replaced_by_last="stands in",
    years_without="{years} years without",
    never_in_table="never",
    shared_with="{reporter} (host {host})",
    nothing_overdue="Every indicator has a result",
)

_WORDS = {Language.TH: TH, Language.EN: EN}


def question_words(language: Language) -> QuestionWords:
    """Return the words of `language`."""
    return _WORDS[language]
