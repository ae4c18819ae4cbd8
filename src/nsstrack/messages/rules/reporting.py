"""Rules about periods and dates of results, and about what is reported beside results."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, in_file, results

NOT_A_PERIOD = Rule(
    en=Told(
        title="Not a reporting period",
        meaning="A `period`, or a name under `results/`, is neither a fiscal year nor a round "
        "of 3, 6 or 9 months.",
        why="Rounds count from 1 October. Of a “second quarter” it is open whether six months "
        "are meant or the three last of them: twice the figure, or half.",
        cure="Write a year such as `2566`, or a round such as `2566-6M`. A copy of a file does "
        "not stay in the folder: delete it, or move it elsewhere.",
    ),
    th=Told(
        title="ไม่ใช่รอบการรายงาน",
        meaning="`period` หรือชื่อใต้ `results/` ไม่ใช่ปีงบประมาณ และไม่ใช่รอบ 3 6 หรือ 9 เดือน",
        why="รอบนับสะสมตั้งแต่วันที่ 1 ตุลาคม คำว่า “ไตรมาสที่ 2” ไม่ชัดเจนว่าหมายถึงหกเดือนหรือเฉพาะสามเดือนหลัง "
        "ตัวเลขอาจต่างกันเป็นเท่าตัว",
        cure="ระบุปี เช่น `2566` หรือรอบ เช่น `2566-6M` หากเป็นสำเนาของไฟล์อื่น ให้ลบหรือย้ายออกจากโฟลเดอร์ข้อมูล",
    ),
    wrong=in_file(
        "results/2566-6M.yaml",
        """
        period: 2566-Q2
        results:
          010101-trust: 67
        """,
    ),
    right=in_file(
        "results/2566-6M.yaml",
        """
        period: 2566-6M
        results:
          010101-trust: 67
        """,
    ),
)

PERIOD_DIFFERS = Rule(
    en=Told(
        title="Period differs from the file name",
        meaning="The `period` in a file is another one than its name, or that of its folder, says.",
        why="One of the two is wrong, and nobody can say which. Mostly last year's file was "
        "copied, and its figures would count for the wrong year.",
        cure="Correct `period`, or rename the file.",
    ),
    th=Told(
        title="รอบในไฟล์ไม่ตรงกับชื่อไฟล์",
        meaning="`period` ในไฟล์ไม่ตรงกับชื่อไฟล์หรือชื่อโฟลเดอร์",
        why="มีค่าหนึ่งผิด แต่บอกไม่ได้ว่าเป็นค่าใด ส่วนใหญ่เกิดจากคัดลอกไฟล์ของปีก่อน ผลจึงอาจถูกนับในปีที่ไม่ถูกต้อง",
        cure="แก้ `period` หรือเปลี่ยนชื่อไฟล์",
    ),
    wrong=in_file(
        "results/2567.yaml",
        """
        period: 2566
        results:
          010101-trust: 70
        """,
    ),
    right=in_file(
        "results/2567.yaml",
        """
        period: 2567
        results:
          010101-trust: 70
        """,
    ),
)

PERIOD_OUTSIDE_PHASES = Rule(
    en=Told(
        title="Period outside the phases",
        meaning="A file of results is for a period in no phase of any plan.",
        why="No plan promises anything for it, so its results are held against nothing. "
        "Mostly it is a year of the common era: 2023 is 2566.",
        cure="Name the file after the fiscal year of the Buddhist era, or add a phase.",
    ),
    th=Told(
        title="รอบอยู่นอกห้วงของแผน",
        meaning="ไฟล์ผลการดำเนินงานเป็นของรอบที่ไม่อยู่ในห้วงใดของแผนใด",
        why="ไม่มีแผนใดกำหนดค่าเป้าหมายสำหรับรอบนั้น ผลจึงไม่มีค่าให้เทียบ ส่วนใหญ่เกิดจากการใช้ปี ค.ศ. "
        "เช่น ระบุ 2023 แทน 2566",
        cure="ตั้งชื่อไฟล์ตามปีงบประมาณ พ.ศ. หรือเพิ่มห้วงในแผน",
    ),
    wrong=in_file(
        "results/2023.yaml",
        """
        period: 2023
        results:
          010101-trust: 68
        """,
    ),
    right=results("""
        period: 2566
        results:
          010101-trust: 68
    """),
)

NOT_A_DATE = Rule(
    en=Told(
        title="Not a date",
        meaning="A date is no real day, or is not written as year, month, day of the Buddhist era.",
        why="`03-04-66` is read as 3 April by one and as 4 March by another, and 30 February "
        "never was.",
        cure='Write it as `"2566-12-15"`, in quotes.',
    ),
    th=Told(
        title="วันที่ไม่ถูกต้อง",
        meaning="วันที่ไม่มีอยู่จริงในปฏิทิน หรือไม่ได้เขียนในรูป ปี พ.ศ.-เดือน-วัน",
        why="`03-04-66` บางคนอ่านเป็น 3 เมษายน บางคนอ่านเป็น 4 มีนาคม ส่วนวันที่ 30 กุมภาพันธ์ไม่มีอยู่จริง",
        cure='เขียนเป็น `"2566-12-15"` โดยมีเครื่องหมายคำพูด',
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: {value: 68, reported: "2566-11-31"}
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {value: 68, reported: "2566-11-30"}
    """),
)

REPORTED_TOO_EARLY = Rule(
    en=Told(
        title="Reported before the period began",
        meaning="The date of a report is before the first day of its period.",
        why="Nobody can report what has not begun. Mostly the year is of the common era, or "
        "last year's date was kept in a copied file.",
        cure="Write the day of the report in the Buddhist era. Fiscal year 2566 begins on "
        "1 October 2565.",
    ),
    th=Told(
        title="วันที่รายงานอยู่ก่อนเริ่มรอบ",
        meaning="วันที่รายงานอยู่ก่อนวันแรกของรอบ",
        why="รายงานผลของรอบที่ยังไม่เริ่มไม่ได้ ส่วนใหญ่เกิดจากการใช้ปี ค.ศ. หรือคัดลอกไฟล์เดิมแล้วไม่ได้แก้วันที่",
        cure="ระบุวันที่รายงานเป็นปี พ.ศ. โดยปีงบประมาณ 2566 เริ่มวันที่ 1 ตุลาคม 2565",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: {value: 68, reported: "2023-11-30"}
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {value: 68, reported: "2566-11-30"}
    """),
)

REPORTED_TOO_LATE = Rule(
    en=Told(
        title="Reported long after the period",
        meaning="The date of a report is more than two years after the last day of its period.",
        why="By then the next results are in. It is mostly a wrong digit, and the date is what "
        "an audit goes by.",
        cure="Write the day on which the result was first reported; a later correction goes into "
        "`note`.",
    ),
    th=Told(
        title="วันที่รายงานช้ากว่าสิ้นรอบเกินสองปี",
        meaning="วันที่รายงานอยู่หลังวันสิ้นสุดของรอบเกินสองปี",
        why="ถึงเวลานั้นมีผลของรอบถัดไปแล้ว ส่วนใหญ่เกิดจากพิมพ์ตัวเลขผิดหนึ่งหลัก และวันที่รายงานใช้อ้างอิงในการตรวจสอบ",
        cure="ระบุวันที่รายงานจริงครั้งแรก หากแก้ไขภายหลัง ให้อธิบายไว้ใน `note`",
    ),
    wrong=results("""
        period: 2566
        results:
          010101-trust: {value: 68, reported: "2569-11-30"}
    """),
    right=results("""
        period: 2566
        results:
          010101-trust: {value: 68, reported: "2566-11-30"}
    """),
)

UNKNOWN_NODE = Rule(
    en=Told(
        title="Published status of something unknown",
        meaning="`official` names no plan, sub-plan, objective or indicator that is there.",
        why="The published status is shown beside the computed one, so that a difference is "
        "seen. Under a wrong id it is shown nowhere.",
        cure="Write the `id` of the entry whose status was published.",
    ),
    th=Told(
        title="สถานะที่เผยแพร่ของรายการที่ไม่มีในแผน",
        meaning="`official` อ้างถึงรหัสที่ไม่ใช่แผน แผนย่อย เป้าหมาย หรือตัวชี้วัดที่มีอยู่",
        why="สถานะที่เผยแพร่แสดงคู่กับสถานะที่คำนวณเพื่อให้เห็นความแตกต่าง หากรหัสผิดจะไม่แสดงที่ใดเลย",
        cure="ระบุ `id` ของรายการที่มีการเผยแพร่สถานะ",
    ),
    wrong=results("""
        period: 2566
        official:
          "1": {status: below}
    """),
    right=results("""
        period: 2566
        official:
          "01": {status: below}
    """),
)

UNKNOWN_PROJECT = Rule(
    en=Told(
        title="Progress of an unknown project",
        meaning="`projects` of a file of results names a project that no plan has.",
        why="What was spent would belong to no plan and stand beside no budget.",
        cure="Correct the id, or add the project to the `projects` of a plan.",
    ),
    th=Told(
        title="ความก้าวหน้าของโครงการที่ไม่มีในแผน",
        meaning="`projects` ในไฟล์ผลการดำเนินงานอ้างถึงโครงการที่ไม่มีในแผนใด",
        why="เงินที่เบิกจ่ายจะไม่อยู่ในแผนใด และไม่มีงบประมาณให้เทียบ",
        cure="แก้รหัสให้ถูกต้อง หรือเพิ่มโครงการใน `projects` ของแผน",
    ),
    wrong=results("""
        period: 2566
        projects:
          P-10: {progress: 80, spent: 4.5}
    """),
    right=results("""
        period: 2566
        projects:
          P-01: {progress: 80, spent: 4.5}
    """),
)

NOT_A_URL = Rule(
    en=Told(
        title="Not a web address",
        meaning="A `url` does not begin with `https://` or `http://`.",
        why="Whoever checks a figure follows the address. A path on one office's drive leads "
        "nobody else anywhere.",
        cure="Write the whole address; anything else belongs in `source`.",
    ),
    th=Told(
        title="ไม่ใช่ที่อยู่เว็บ",
        meaning="`url` ไม่ได้ขึ้นต้นด้วย `https://` หรือ `http://`",
        why="ผู้ตรวจสอบตัวเลขจะเปิดตามที่อยู่นี้ ส่วนที่อยู่ไฟล์ในเครื่องของหน่วยงานหนึ่ง ผู้อื่นเปิดไม่ได้",
        cure="ระบุที่อยู่เว็บให้ครบ หากเป็นแหล่งที่มาอย่างอื่น ให้ระบุใน `source`",
    ),
    wrong=results("""
        period: 2566
        results:
          010001-gpi: {value: 92, url: www.visionofhumanity.org}
    """),
    right=results("""
        period: 2566
        results:
          010001-gpi: {value: 92, url: "https://www.visionofhumanity.org"}
    """),
)
