"""Rules about what is allowed and yet worth a look."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, in_file, plans, results

_EARLIER_YEARS = in_file(
    "results/2564.yaml",
    """
    period: 2564
    results:
      010101-trust: 62
    """,
) | in_file(
    "results/2565.yaml",
    """
    period: 2565
    results:
      010101-trust: 64
    """,
)


PROGRESS_PHASE_END = Rule(
    en=Told(
        title="Progress judged by the end of the phase",
        meaning="An indicator has `scoring: {method: progress}` and `target_basis: phase_end`.",
        why="In the first of five years, a fifth of the way is exactly on course and scores "
        "20: red, with nothing wrong.",
        cure="Use `target_basis: linear`, which judges each year by its own point on the way. "
        "Keep it where only the end counts.",
    ),
    th=Told(
        title="วัดความก้าวหน้าเทียบกับค่าเป้าหมายปลายห้วง",
        meaning="ตัวชี้วัดใช้ `scoring: {method: progress}` ร่วมกับ `target_basis: phase_end`",
        why="ปีแรกของห้วงห้าปี หากทำได้หนึ่งในห้าของระยะถือว่าเป็นไปตามแผน แต่จะได้ 20 คะแนนและเป็นสีแดง",
        cure="ใช้ `target_basis: linear` เพื่อเทียบกับค่าเป้าหมายรายปี หากต้องการวัดเฉพาะเมื่อสิ้นห้วง ให้คงไว้",
    ),
    wrong=plans("""
        - id: 010101-trust
          scoring: {method: progress}
          target_basis: phase_end
    """),
    right=plans("""
        - id: 010101-trust
          scoring: {method: progress}
          target_basis: linear
    """),
)

WEAK_TARGET = Rule(
    en=Told(
        title="Target weaker than what was there before",
        meaning="A target is worse than the baseline or than an earlier target.",
        why="A plan may lower its aim, but mostly two figures are exchanged, and the "
        "indicator turns green for getting worse.",
        cure="Check both figures and `direction`. If all are right, leave them as they are.",
    ),
    th=Told(
        title="ค่าเป้าหมายด้อยกว่าเดิม",
        meaning="ค่าเป้าหมายด้อยกว่าค่าฐานหรือค่าเป้าหมายก่อนหน้า",
        why="แผนอาจปรับลดค่าเป้าหมายได้ แต่ส่วนใหญ่เกิดจากสลับตัวเลขกัน ตัวชี้วัดจึงเป็นสีเขียวทั้งที่ผลแย่ลง",
        cure="ตรวจสอบตัวเลขทั้งสองและ `direction` หากถูกต้องแล้ว ให้คงไว้",
    ),
    wrong=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: 75}, {by: 2570, value: 65}]
    """),
    right=plans("""
        - id: 010101-trust
          targets: [{by: 2565, value: 65}, {by: 2570, value: 75}]
    """),
)

BASELINE_DIFFERS = Rule(
    en=Told(
        title="Baseline is not the result of its year",
        meaning="A baseline has another value than the result that was reported for its year.",
        why="One of the two is out of date: after a revision of the figures, progress would "
        "be measured from a start that never was.",
        cure="Write the same value in both places, or say in a `note` why they differ.",
    ),
    th=Told(
        title="ค่าฐานไม่ตรงกับผลของปีเดียวกัน",
        meaning="ค่าฐานไม่เท่ากับผลการดำเนินงานที่รายงานไว้สำหรับปีนั้น",
        why="ค่าใดค่าหนึ่งไม่เป็นปัจจุบัน หากมีการปรับแก้ตัวเลขภายหลัง ความก้าวหน้าจะวัดจากจุดเริ่มที่ไม่เคยเกิดขึ้นจริง",
        cure="แก้ให้ตรงกันทั้งสองแห่ง หรืออธิบายเหตุที่ต่างกันใน `note`",
    ),
    wrong=plans("""
        - id: 010101-trust
          baselines:
            - {year: 2560, value: 55, edition: original}
            - {year: 2565, value: 66, edition: amended}
    """)
    | in_file("results/2565.yaml", "period: 2565\nresults:\n  010101-trust: 64\n"),
    right=plans("""
        - id: 010101-trust
          baselines:
            - {year: 2560, value: 55, edition: original}
            - {year: 2565, value: 64, edition: amended}
    """)
    | in_file("results/2565.yaml", "period: 2565\nresults:\n  010101-trust: 64\n"),
)

UNUSED_AGENCY = Rule(
    en=Told(
        title="Agency that nothing names",
        meaning="Nothing in the folder names an agency that stands under `agencies`.",
        why="After a reorganisation a host may have been forgotten in the plan; the agency "
        "would be asked for nothing.",
        cure="Name it as a host or partner, or delete it.",
    ),
    th=Told(
        title="หน่วยงานที่ไม่มีรายการใดอ้างถึง",
        meaning="ไม่มีรายการใดอ้างถึงหน่วยงานที่ระบุไว้ใน `agencies`",
        why="อาจลืมระบุหน่วยงานเจ้าภาพในแผนเมื่อปรับโครงสร้าง หน่วยงานนี้จึงไม่ต้องรายงานผลใด",
        cure="ระบุเป็นหน่วยงานเจ้าภาพหรือหน่วยงานร่วม หรือลบออก",
    ),
    wrong=plans("""
        agencies:
          NSC: {name: สำนักงานสภาความมั่นคงแห่งชาติ}
          ISOC: {name: กองอำนวยการรักษาความมั่นคงภายในราชอาณาจักร}
          MOD: {name: กระทรวงกลาโหม}
    """),
    right=plans("""
        agencies:
          NSC: {name: สำนักงานสภาความมั่นคงแห่งชาติ}
          ISOC: {name: กองอำนวยการรักษาความมั่นคงภายในราชอาณาจักร}
    """),
)

ONE_LANGUAGE = Rule(
    en=Told(
        title="Text in one language only",
        meaning="A text is given in Thai or in English only, where others of the file have both.",
        why="The English scorecard would show a Thai name among English ones, or the other "
        "way round.",
        cure="Add the language that is missing, or write one plain text for both.",
    ),
    th=Told(
        title="ข้อความมีภาษาเดียว",
        meaning="ข้อความมีเฉพาะภาษาไทยหรือภาษาอังกฤษ ขณะที่รายการอื่นในไฟล์มีครบสองภาษา",
        why="รายงานภาษาอังกฤษจะมีชื่อภาษาไทยปนอยู่ หรือรายงานภาษาไทยจะมีชื่อภาษาอังกฤษปนอยู่",
        cure="เพิ่มภาษาที่ขาด หรือเขียนเป็นข้อความเดียวสำหรับทั้งสองภาษา",
    ),
    wrong=plans("""
        - id: 010101-trust
          name: {th: ความเชื่อมั่นของประชาชน}
    """),
    right=plans("""
        - id: 010101-trust
          name: {th: ความเชื่อมั่นของประชาชน, en: Public trust}
    """),
)

SUSPICIOUS_THAI = Rule(
    en=Told(
        title="Thai that looks damaged",
        meaning="A Thai text has เ typed twice for แ, a gap before ำ, a space of no width, or "
        "a mark with nothing to stand on.",
        why="It looks right, or nearly, and is not found: who searches for แผน does not find เเผน.",
        cure="Type the word again.",
    ),
    th=Told(
        title="ข้อความภาษาไทยน่าจะผิดพลาด",
        meaning="ข้อความภาษาไทยพิมพ์ เ สองตัวแทน แ มีช่องว่างก่อน ำ มีช่องว่างไร้ความกว้าง "
        "หรือมีสระหรือวรรณยุกต์ที่ไม่มีพยัญชนะรองรับ",
        why="ข้อความดูเหมือนถูกต้องแต่ค้นหาไม่พบ เช่น ค้นคำว่า แผน จะไม่พบคำที่พิมพ์เป็น เเผน",
        cure="พิมพ์คำนั้นใหม่",
    ),
    wrong=results("""
        period: 2566
        obstacles:
          - {sub_plan: "0101", text: งบประมาณเเละบุคลากรไม่เพียงพอ}
    """),
    right=results("""
        period: 2566
        obstacles:
          - {sub_plan: "0101", text: งบประมาณและบุคลากรไม่เพียงพอ}
    """),
)

PROVENANCE_UNSTATED = Rule(
    en=Told(
        title="Figures without a provenance",
        meaning="Targets, baselines or results do not say how far they may be trusted.",
        why="A reader cannot tell an official figure from one made up for an exercise, and "
        "may quote the wrong one.",
        cure="Add `provenance: official` (or `published`, `illustrative`), or set it once "
        "under `defaults`.",
    ),
    th=Told(
        title="ตัวเลขไม่ระบุที่มาของข้อมูล",
        meaning="ค่าเป้าหมาย ค่าฐาน หรือผลไม่ได้ระบุว่าเชื่อถือได้เพียงใด",
        why="ผู้อ่านแยกไม่ได้ว่าเป็นตัวเลขทางการหรือตัวเลขสมมติ และอาจนำตัวเลขสมมติไปอ้างอิง",
        cure="เพิ่ม `provenance: official` (หรือ `published` `illustrative`) หรือกำหนดครั้งเดียวใน "
        "`defaults`",
    ),
    wrong=plans("""
        defaults:
          carry_forward: 1
    """),
    right=plans("""
        defaults:
          carry_forward: 1
          provenance: official
    """),
)

NO_RECENT_RESULT = Rule(
    en=Told(
        title="No result in three years",
        meaning="An indicator has no result in the last three years with data.",
        why="For three years nothing is known of it. Either it was forgotten, or nobody can "
        "measure it and the plan needs another.",
        cure="Report it, or take it out of the edition by `editions`. Where it is not measured "
        "regularly, write `frequency: irregular`.",
    ),
    th=Told(
        title="ไม่มีผลในสามปีล่าสุด",
        meaning="ตัวชี้วัดไม่มีผลในสามปีล่าสุดที่มีข้อมูล",
        why="ไม่มีตัวเลขให้ประเมินมาสามปี อาจลืมรายงานผล หรือวัดไม่ได้จริงและแผนต้องกำหนดตัวชี้วัดอื่นแทน",
        cure="รายงานผล หรือระบุใน `editions` เฉพาะฉบับที่ใช้ตัวชี้วัดนี้ หากไม่ได้วัดเป็นประจำ ให้ระบุ "
        "`frequency: irregular`",
    ),
    wrong=_EARLIER_YEARS
    | results("""
        period: 2566
        results:
          010101-trust: 68
          010001-gpi: 92
          010201-tip: Tier 2
    """),
    right=_EARLIER_YEARS
    | results("""
        period: 2566
        results:
          010101-trust: 68
          010001-gpi: 92
          010201-tip: Tier 2
          010202-inc: 180
    """),
)

DEPRECATED_KEY = Rule(
    en=Told(
        title="Key under its former name",
        meaning="A key has had a new name since the release that the message says. None has so "
        "far; the example supposes that `definition` was once called `meaning`.",
        why="It is read as if the new name stood there, but the next version of the format will "
        "not know the old one, and colleagues search for the new one.",
        cure="Write the new name.",
    ),
    th=Told(
        title="คีย์ที่ใช้ชื่อเดิม",
        meaning="คีย์นี้เปลี่ยนชื่อแล้วตั้งแต่รุ่นที่ระบุในข้อความ ปัจจุบันยังไม่มีคีย์ใดเปลี่ยนชื่อ "
        "ตัวอย่างนี้สมมติว่า `definition` เคยใช้ชื่อ `meaning`",
        why="โปรแกรมยังอ่านค่าให้เสมือนใช้ชื่อใหม่ แต่รูปแบบข้อมูลรุ่นถัดไปจะไม่รู้จักชื่อเดิม และผู้ร่วมงานจะค้นหาด้วยชื่อใหม่",
        cure="เปลี่ยนเป็นชื่อใหม่",
    ),
    wrong=plans("""
        - id: 010101-trust
          meaning: {th: คะแนนเฉลี่ยจากการสำรวจ, en: mean score of the survey}
    """),
    right=plans("""
        - id: 010101-trust
          definition: {th: คะแนนเฉลี่ยจากการสำรวจ, en: mean score of the survey}
    """),
)
