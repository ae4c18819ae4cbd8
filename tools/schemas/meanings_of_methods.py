"""What the keys of bands, scoring methods and roll-ups mean."""

from __future__ import annotations

from nsstrack.model import methods
from tools.schemas.meaning import Meaning

_OF_ANY = {
    "method": Meaning("วิธีให้คะแนน", "How a result becomes a score."),
    "cap": Meaning(
        "คะแนนสูงสุดของตัวชี้วัด ไม่น้อยกว่า 100", "The highest score of the indicator, 100 or more."
    ),
}

KEYS_OF_METHODS: dict[type, dict[str, Meaning]] = {
    methods.Edge: {
        "at_least": Meaning("สีเริ่มที่คะแนนนี้", "The band begins with this score."),
        "above": Meaning("สีเริ่มเมื่อคะแนนมากกว่านี้", "The band begins right above this score."),
    },
    methods.Bands: {
        "achieved": Meaning("สีเขียวเริ่มที่ใด", "Where green begins.", ({"at_least": 100},)),
        "below": Meaning("สีเหลืองเริ่มที่ใด", "Where yellow begins.", ({"above": 75},)),
        "at_risk": Meaning(
            "สีส้มเริ่มที่ใด ต่ำกว่านั้นเป็นสีแดง",
            "Where orange begins; everything under it is red.",
            ({"above": 50},),
        ),
    },
    methods.Ratio: _OF_ANY,
    methods.Progress: _OF_ANY,
    methods.Threshold: _OF_ANY,
    methods.Goalposts: _OF_ANY
    | {
        "worst": Meaning("ผลที่ได้ 0 คะแนน", "The result that scores 0."),
        "best": Meaning("ผลที่ได้ 100 คะแนน", "The result that scores 100."),
        "scale": Meaning("มาตราที่ใช้วัด", "How distances are measured."),
    },
    methods.Points: _OF_ANY
    | {
        "points": Meaning(
            "คู่ของผลกับคะแนน ผลเพิ่มขึ้นหรือลดลงตลอด เช่น [[60, 50], [90, 100]]",
            "Pairs of result and score, results rising or falling: [[60, 50], [90, 100]].",
        ),
    },
    methods.Within: _OF_ANY
    | {
        "low": Meaning("ขอบล่างของช่วงที่ได้ 100 คะแนน", "The lower end of the range that scores 100."),
        "high": Meaning("ขอบบนของช่วงที่ได้ 100 คะแนน", "The upper end."),
        "tolerance": Meaning(
            "ระยะผ่อนปรน ออกนอกช่วงไปเท่าใดจึงเหลือ 0 คะแนน",
            "How far beyond an end the score has fallen to 0.",
        ),
    },
    methods.Rollup: {
        "method": Meaning("วิธีรวมคะแนน", "How the scores of children make that of their parent.")
    },
}
"""By the type that an entry is read as."""
