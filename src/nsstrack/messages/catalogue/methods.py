"""Sentences about the numbers of scoring methods and bands."""

from __future__ import annotations

from nsstrack.messages.sentences import Bilingual, Catalogue, Sentences
from nsstrack.problem import Code

METHODS: Catalogue = {
    (Code.POINTS_NOT_MONOTONE, ""): Bilingual(
        en=Sentences(
            "the results of `points` must rise or fall throughout; {value} follows {before}",
            help="sort the points by their first number, which no two share",
        ),
        th=Sentences(
            "ค่าผล (ตัวเลขตัวแรกของแต่ละจุด) ใน `points` ต้องเพิ่มขึ้นหรือลดลงตลอด แต่ {value} ตามหลัง {before}",
            help="เรียงจุดตามตัวเลขตัวแรก และตัวเลขตัวแรกต้องไม่ซ้ำกัน",
        ),
    ),
    (Code.LOW_ABOVE_HIGH, ""): Bilingual(
        en=Sentences(
            "`low` ({low}) is above `high` ({high})",
            "`high` is on {see}",
            "exchange the two, or correct the one that is mistyped",
        ),
        th=Sentences(
            "`low` ({low}) มากกว่า `high` ({high})",
            "`high` อยู่ที่{see}",
            "สลับค่าทั้งสอง หรือแก้ค่าที่พิมพ์ผิด",
        ),
    ),
    (Code.BANDS_NOT_FALLING, ""): Bilingual(
        en=Sentences(
            "`{above}` begins at {edge} and `{text}` at {value}, but `{above}` must begin higher",
            "`{above}` ({edge}) is on {see}",
            "either of the two may be wrong: correct it so that the edges fall from `achieved` "
            "over `below` to `at_risk`",
        ),
        th=Sentences(
            "`{above}` เริ่มที่ {edge} แต่ `{text}` เริ่มที่ {value} ทั้งที่ `{above}` ต้องเริ่มที่คะแนนสูงกว่า",
            "`{above}` ({edge}) อยู่ที่{see}",
            "ตรวจสอบทั้งสองค่าและแก้ค่าที่ผิด ให้คะแนนลดหลั่นจาก `achieved` `below` ถึง `at_risk`",
        ),
    ),
    (Code.BANDS_EDGE, "both"): Bilingual(
        en=Sentences(
            "the band `{text}` has both `at_least` and `above`",
            help="keep one of the two",
        ),
        th=Sentences(
            "เกณฑ์ของสถานะ `{text}` ระบุทั้ง `at_least` และ `above`",
            help="คงไว้เพียงอย่างเดียว",
        ),
    ),
    (Code.BANDS_EDGE, "neither"): Bilingual(
        en=Sentences(
            "the band `{text}` does not say where it begins",
            help="write `{{at_least: 75}}` or `{{above: 75}}`, with your number",
        ),
        th=Sentences(
            "เกณฑ์ของสถานะ `{text}` ไม่ได้ระบุคะแนนเริ่มต้น",
            help="ระบุ `{{at_least: 75}}` (ตั้งแต่) หรือ `{{above: 75}}` (มากกว่า) ตามค่าที่ใช้",
        ),
    ),
    (Code.EMPTY_GOALPOSTS, ""): Bilingual(
        en=Sentences(
            "`worst` and `best` are both {value}, so nothing lies between them",
            "`worst` is on {see}",
            "correct one of the two",
        ),
        th=Sentences(
            "`worst` และ `best` เท่ากัน ({value}) จึงคำนวณคะแนนไม่ได้",
            "`worst` อยู่ที่{see}",
            "แก้ค่าใดค่าหนึ่งให้ต่างกัน",
        ),
    ),
    (Code.LOG_NEEDS_POSITIVE, ""): Bilingual(
        en=Sentences(
            "`{key}` is {value}, but a logarithmic scale needs values above 0",
            help="write a value above 0, or use `scale: linear`",
        ),
        th=Sentences(
            "`{key}` เท่ากับ {value} แต่มาตราลอการิทึม (`scale: log`) ต้องมากกว่า 0",
            help="ระบุค่าที่มากกว่า 0 หรือใช้ `scale: linear`",
        ),
    ),
}
