"""Rules about single values: keys, kinds, words to choose from, ids, ranges."""

from __future__ import annotations

from nsstrack.messages.rules.rule import Rule, Told, plans, results

UNKNOWN_KEY = Rule(
    en=Told(
        title="Unknown key",
        meaning="An entry has a key that the format does not have, or has for another kind of "
        "entry only.",
        why="It is mostly a misprint, and what stands behind it would not count: with `wieght: "
        "3` the indicator would keep the weight 1.",
        cure="Correct the key. Where the message says that it belongs elsewhere, move it there: "
        "targets of one edition stand among the `targets` of the indicator, each with its "
        "`edition`. A key of your office's own begins with `x_`.",
    ),
    th=Told(
        title="ไม่รู้จักคีย์",
        meaning="รายการมีคีย์ที่ไม่มีในรูปแบบข้อมูล หรือเป็นคีย์ของรายการประเภทอื่น",
        why="ส่วนใหญ่เกิดจากการพิมพ์ผิด และค่าที่ระบุไว้จะไม่มีผล เช่น หากเขียน `wieght: 3` ตัวชี้วัดจะยังมีน้ำหนัก 1",
        cure="แก้ชื่อคีย์ให้ถูกต้อง หากแจ้งว่าคีย์อยู่ผิดตำแหน่ง ให้ย้ายไปตามที่แจ้ง เช่น ค่าเป้าหมายของฉบับใดฉบับหนึ่ง "
        "ให้ระบุใน `targets` ของตัวชี้วัดพร้อม `edition` หากเป็นข้อมูลที่หน่วยงานใช้เอง ให้ขึ้นต้นด้วย `x_`",
    ),
    wrong=plans("""
        - id: 010101-trust
          wieght: 3
    """),
    right=plans("""
        - id: 010101-trust
          weight: 3
          x_file_number: กห 0201/123
    """),
)

MISSING_KEY = Rule(
    en=Told(
        title="Required key is missing",
        meaning="An entry lacks a key without which it cannot be used.",
        why="Without `direction` nobody can say whether 73 incidents after 90 are better or "
        "worse; the program does not guess.",
        cure="Add the key that the message names.",
    ),
    th=Told(
        title="ขาดคีย์ที่ต้องมี",
        meaning="รายการขาดคีย์ที่ต้องมี",
        why="หากไม่มี `direction` จะบอกไม่ได้ว่าเหตุการณ์ที่ลดจาก 90 เหลือ 73 ครั้งถือว่าดีขึ้นหรือแย่ลง "
        "และโปรแกรมไม่คาดเดาแทน",
        cure="เพิ่มคีย์ที่แจ้งไว้",
    ),
    wrong=plans("""
        - id: 010102-drugs
          name: คดียาเสพติดรายสำคัญ
          unit: คดี
          targets: [{by: 2565, value: 90}, {by: 2570, value: 60}]
          target_basis: phase_end
    """),
    right=plans("""
        - id: 010102-drugs
          name: คดียาเสพติดรายสำคัญ
          unit: คดี
          direction: lower
          targets: [{by: 2565, value: 90}, {by: 2570, value: 60}]
          target_basis: phase_end
    """),
)

WRONG_KIND = Rule(
    en=Told(
        title="Value of another kind",
        meaning="A value is of another kind than its key asks for: a text for a number, one "
        "value for a list, a list for entries.",
        why="It cannot be computed with. A single agency where a list is expected would be "
        "read letter by letter, or not at all.",
        cure="Write what the message asks for: a number without quotes, a list in brackets.",
    ),
    th=Told(
        title="ชนิดของค่าไม่ถูกต้อง",
        meaning="ค่าเป็นคนละชนิดกับที่คีย์กำหนด เช่น เป็นข้อความแทนตัวเลข หรือเป็นค่าเดียวแทนชุดรายการ",
        why="นำไปคำนวณไม่ได้ หน่วยงานเดียวที่ไม่ได้เขียนเป็นชุดรายการอาจถูกอ่านทีละตัวอักษร หรือไม่ถูกอ่านเลย",
        cure="แก้ตามชนิดที่แจ้งไว้ ตัวเลขไม่ใส่เครื่องหมายคำพูด ชุดรายการเขียนในวงเล็บเหลี่ยม",
    ),
    wrong=plans("""
        - id: "0101"
          partners: NSC
    """),
    right=plans("""
        - id: "0101"
          partners: [NSC]
    """),
)

UNKNOWN_FORMAT = Rule(
    en=Told(
        title="Unknown format",
        meaning="`format` names a version of the data format that this version of the program "
        "does not read.",
        why="In another version the same key may mean something else. Read as an old one, a "
        "new file could be judged wrongly without any sign of it.",
        cure="Write `nsstrack/1`, or install the version of nsstrack that reads the other one.",
    ),
    th=Told(
        title="ไม่รู้จักรูปแบบข้อมูล",
        meaning="`format` ระบุรุ่นของรูปแบบข้อมูลที่โปรแกรมรุ่นนี้อ่านไม่ได้",
        why="คีย์เดียวกันอาจมีความหมายต่างกันในแต่ละรุ่น หากอ่านไฟล์รุ่นใหม่อย่างรุ่นเก่า ผลประเมินอาจผิดโดยไม่มีสิ่งใดแจ้ง",
        cure="แก้เป็น `nsstrack/1` หรือติดตั้ง nsstrack รุ่นที่อ่านรูปแบบนั้นได้",
    ),
    wrong=plans("""
        format: nsstrack/2566
    """),
    right=plans("""
        format: nsstrack/1
    """),
)

NOT_A_CHOICE = Rule(
    en=Told(
        title="Word that is none of those allowed",
        meaning="A key that takes one of a few words has another one.",
        why="Only the words of the format have a meaning to the program. Of `good` it could "
        "not say which colour that is.",
        cure="Choose one of the words that the message lists.",
    ),
    th=Told(
        title="คำที่ไม่อยู่ในรายการให้เลือก",
        meaning="คีย์ที่ต้องเลือกจากคำที่กำหนด มีค่าเป็นคำอื่น",
        why="โปรแกรมเข้าใจเฉพาะคำที่รูปแบบข้อมูลกำหนด คำว่า `good` ไม่ได้บอกว่าเป็นสีใด",
        cure="เลือกคำจากรายการที่แจ้งไว้",
    ),
    wrong=results("""
        period: 2566
        official:
          "01": {status: good}
    """),
    right=results("""
        period: 2566
        official:
          "01": {status: achieved}
    """),
)

BAD_ID = Rule(
    en=Told(
        title="Not an id",
        meaning="An id has other characters than A–Z a–z 0–9 . _ - or more than 64 of them.",
        why="Ids go into commands, file names and web addresses. A space would end the word "
        "in a command, and two spellings of a Thai word look alike.",
        cure="Write a short id; the full wording goes into `name`. Results use the same id.",
    ),
    th=Told(
        title="รหัสไม่ถูกต้อง",
        meaning="รหัสมีอักขระอื่นนอกจาก A–Z a–z 0–9 . _ - หรือยาวเกิน 64 ตัว",
        why="รหัสใช้ในคำสั่ง ชื่อไฟล์ และที่อยู่เว็บ หากมีช่องว่าง คำสั่งจะตัดรหัสออกเป็นสองคำ "
        "ส่วนคำไทยที่สะกดต่างกันอาจดูเหมือนกัน",
        cure="กำหนดรหัสสั้น ๆ แล้วเขียนชื่อเต็มที่ `name` โดยไฟล์ผลการดำเนินงานใช้รหัสเดียวกัน",
    ),
    wrong=plans("""
        - id: อาสาสมัคร 2566
          name: โครงการอาสาสมัครรักษาหมู่บ้าน
          unit: คน
          direction: higher
          targets: [{by: 2565, value: 100}, {by: 2570, value: 200}]
          target_basis: phase_end
    """),
    right=plans("""
        - id: 010103-volunteers
          name: โครงการอาสาสมัครรักษาหมู่บ้าน
          unit: คน
          direction: higher
          targets: [{by: 2565, value: 100}, {by: 2570, value: 200}]
          target_basis: phase_end
    """),
)

OUT_OF_RANGE = Rule(
    en=Told(
        title="Number out of its range",
        meaning="A number is smaller or larger than its key allows.",
        why="A negative weight would turn good results into bad ones, and a project cannot be "
        "done by 120 percent.",
        cure="Write a number within the range that the message names. A share lies between 0 "
        "and 1: 0.5 is 50 %.",
    ),
    th=Told(
        title="ตัวเลขอยู่นอกช่วงที่กำหนด",
        meaning="ตัวเลขต่ำหรือสูงกว่าที่คีย์กำหนด",
        why="น้ำหนักติดลบจะทำให้ผลที่ดีกลายเป็นผลที่แย่ และโครงการคืบหน้าเกินร้อยละ 100 ไม่ได้",
        cure="ระบุตัวเลขในช่วงที่แจ้งไว้ สัดส่วนต้องอยู่ระหว่าง 0 ถึง 1 เช่น 0.5 หมายถึงร้อยละ 50",
    ),
    wrong=results("""
        period: 2566
        projects:
          P-01: {progress: 120, spent: 4.5}
    """),
    right=results("""
        period: 2566
        projects:
          P-01: {progress: 100, spent: 4.5}
    """),
)

EMPTY_TEXT = Rule(
    en=Told(
        title="Empty text",
        meaning="A text is empty, or is given in neither language.",
        why="A table would show a row without a name or a figure without a unit, and 68 of "
        "nothing is no statement.",
        cure="Fill the text in, or leave the key out where it may be.",
    ),
    th=Told(
        title="ข้อความว่าง",
        meaning="ข้อความว่างเปล่า หรือไม่ได้ระบุไว้แม้แต่ภาษาเดียว",
        why="ตารางจะมีแถวที่ไม่มีชื่อ หรือตัวเลขที่ไม่มีหน่วย ผู้อ่านจึงไม่ทราบว่า 68 คืออะไร",
        cure="กรอกข้อความ หรือลบคีย์นี้หากไม่บังคับ",
    ),
    wrong=plans("""
        - id: 010101-trust
          unit: ""
    """),
    right=plans("""
        - id: 010101-trust
          unit: คะแนน
    """),
)
