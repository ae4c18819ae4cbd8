"""What the command line says about its own use, in both languages."""

from __future__ import annotations

from nsstrack.messages import Language
from nsstrack.record import Record, record


@record
class Usage(Record):
    """The sentences of one language; names in braces are filled in where they are said."""

    error: str
    between: str
    """What stands between two sentences of one message."""
    no_data_folder: str
    not_a_folder: str
    not_a_period: str
    node_first: str
    no_results: str
    no_focus: str
    buddhist_era: str
    did_you_mean: str
    there_is: str
    unknown: str
    rules_listed: str
    kinds: dict[str, str]
    missing: str
    unfit: str
    needs_value: str
    takes_no_value: str
    too_many: str
    no_command: str
    whole_number: str
    whole_number_from: str
    see_help: str
    unknown_shell: str
    completion_installed: str
    errors_stop: str
    errors_left_out: str
    cannot_write: str
    disk_full: str
    output_closed: str
    bug: str
    not_in_data: str
    not_a_data_file: str
    nothing_selected: str
    gate_fired: str
    no_working_tree: str
    range_and_revision: str
    base_is_ahead: str
    leave_out: str
    git: dict[str, str]
    """By the reason why git gives no answer."""


EN = Usage(
    error="error",
    between="; ",
    no_data_folder=(
        "no data folder: there is no data/plans.yaml here or in a folder above; "
        "name one with --data DIR or NSSTRACK_DATA"
    ),
    not_a_folder="{path} is not a folder with a plans.yaml",
    not_a_period=(
        "{text} is not a period; write a fiscal year such as 2566, or a round such as 2567-6M"
    ),
    node_first="the id comes first: nsstrack explain {id} {period}",
    no_results="no results for {period}",
    no_focus="no plan names a focus for {year}",
    buddhist_era="years are Buddhist era, did you mean {year}?",
    did_you_mean="did you mean {guess}?",
    there_is="there is: {known}",
    unknown="unknown {kind} {text}",
    rules_listed="`nsstrack rule` lists them all",
    kinds={
        "node": "id",
        "plan": "plan",
        "sub_plan": "sub-plan",
        "agency": "agency",
        "edition": "edition",
        "status": "status",
        "command": "command",
        "option": "option",
        "rule": "code",
    },
    missing="{name} is missing",
    unfit="{text} is no value for {name}",
    needs_value="{option} needs a value: {option} {value}",
    takes_no_value="{option} takes no value",
    too_many="too many arguments: {extra}",
    no_command="which command?",
    whole_number="it must be a whole number",
    whole_number_from="it must be a whole number, {least} or more",
    see_help="how to use it: {command} --help",
    unknown_shell="no shell that can complete was found; there is: bash, zsh, fish, PowerShell",
    completion_installed=(
        "completion for {shell} is set up in {path}; it works in every shell started from now on"
    ),
    errors_stop="nothing was evaluated: the data has errors",
    errors_left_out="evaluated without what these errors touch",
    cannot_write="cannot write: {reason}",
    disk_full="no space is left on the disk",
    output_closed="the standard output is closed",
    bug=(
        "internal error: {kind}: {text} (this is a bug in nsstrack; "
        "set NSSTRACK_TRACEBACK=1 to see where it happened)"
    ),
    not_in_data="{path} is in no data folder: no plans.yaml beside or above it",
    not_a_data_file="{path} is not one of the files that make up the data folder {folder}",
    nothing_selected="no plan in force in {period} has a part that fits all the filters together",
    gate_fired="--fail-on: plan {plan} is {status}",
    no_working_tree=(
        "{path} is not a data folder here; name a second revision to compare two commits"
    ),
    range_and_revision="{range} names two revisions by itself; leave the other one out",
    base_is_ahead=(
        "{base} has commits that {head} lacks, and what they did to the data is told in reverse"
    ),
    leave_out="to leave them out: {command}",
    git={
        "not_installed": "git is needed for this and was not found; install it, or add it to PATH",
        "not_a_repository": "{path} is in no git repository",
        "not_trusted": (
            "the repository belongs to another user, so git does not read it; "
            "if you trust it: git config --global --add safe.directory {path}"
        ),
        "begins_with_dash": "{revision} is no revision: none may begin with a dash",
        "unknown_revision": "unknown revision {revision}; `git log --oneline --all` lists them",
        "not_in_shallow_clone": (
            "unknown revision {revision}; check the spelling; if it is right, this shallow clone "
            "does not have it yet: git fetch --unshallow brings older commits, "
            "git fetch origin BRANCH another branch, as FETCH_HEAD "
            "(in GitHub Actions, fetch-depth: 0 of actions/checkout brings all)"
        ),
        "ambiguous_revision": (
            "{revision} may be one thing or another; write more digits of the commit, "
            "or refs/heads/… for a branch, refs/tags/… for a tag"
        ),
        "not_a_commit": "{revision} is no commit but a {kind}",
        "no_common_ancestor": (
            "{base} and {head} have no commit in common; "
            "to compare them as they are, name them as two revisions"
        ),
        "no_common_ancestor_in_shallow_clone": (
            "this shallow clone has no commit that {base} and {head} have in common; "
            "fetch the rest of the history with git fetch --unshallow "
            "(in GitHub Actions, fetch-depth: 0 of actions/checkout)"
        ),
        "no_data": "revision {revision} has no data folder {folder}: there is no plans.yaml in it",
        "object_missing": (
            "object {object} is missing from the repository; in a partial clone, fetch it first: "
            "git fetch --refetch --no-filter"
        ),
        "too_slow": "git gave no answer for {seconds} seconds and was stopped",
        "failed": "git failed: {said}",
    },
)

TH = Usage(
    error="ข้อผิดพลาด",
    between=" ",
    no_data_folder=(
        "ไม่พบโฟลเดอร์ข้อมูล: ไม่มี data/plans.yaml ในโฟลเดอร์นี้หรือโฟลเดอร์ชั้นบน "
        "ให้ระบุด้วย --data DIR หรือ NSSTRACK_DATA"
    ),
    not_a_folder="{path} ไม่ใช่โฟลเดอร์ที่มี plans.yaml",
    not_a_period="{text} ไม่ใช่รอบการรายงาน ให้ระบุปีงบประมาณ เช่น 2566 หรือรอบระหว่างปี เช่น 2567-6M",
    node_first="ให้ระบุรหัสก่อนรอบการรายงาน: nsstrack explain {id} {period}",
    no_results="ไม่มีผลการดำเนินงานของรอบ {period}",
    no_focus="ไม่มีแผนใดกำหนดจุดเน้นของปี {year}",
    buddhist_era="ปีที่ใช้เป็นปี พ.ศ. หมายถึง {year} ใช่หรือไม่",
    did_you_mean="หมายถึง {guess} ใช่หรือไม่",
    there_is="ค่าที่ใช้ได้: {known}",
    unknown="ไม่พบ{kind} {text}",
    rules_listed="ดูรหัสทั้งหมดด้วย `nsstrack rule`",
    kinds={
        "node": "รหัส",
        "plan": "แผน",
        "sub_plan": "แผนย่อย",
        "agency": "หน่วยงาน",
        "edition": "ฉบับ",
        "status": "สถานะ",
        "command": "คำสั่ง",
        "option": "ตัวเลือก",
        "rule": "รหัสการตรวจสอบ",
    },
    missing="ยังไม่ได้ระบุ {name}",
    unfit="ใช้ {text} เป็นค่าของ {name} ไม่ได้",
    needs_value="ต้องระบุค่าของ {option} ในรูป {option} {value}",
    takes_no_value="{option} ใช้โดยไม่ต้องมีค่าต่อท้าย",
    too_many="ระบุค่าเกินจำนวน: {extra}",
    no_command="ยังไม่ได้ระบุคำสั่ง",
    whole_number="ต้องเป็นจำนวนเต็ม",
    whole_number_from="ต้องเป็นจำนวนเต็มตั้งแต่ {least} ขึ้นไป",
    see_help="ดูวิธีใช้งาน: {command} --help",
    unknown_shell="ไม่พบเชลล์ที่รองรับการเติมคำสั่งอัตโนมัติ เชลล์ที่ใช้ได้: bash zsh fish PowerShell",
    completion_installed=("ติดตั้งการเติมคำสั่งอัตโนมัติของ {shell} ไว้ที่ {path} แล้ว จะใช้ได้เมื่อเปิดเชลล์ครั้งต่อไป"),
    errors_stop="ยังไม่ได้ประเมิน เพราะข้อมูลมีข้อผิดพลาด",
    errors_left_out="ประเมินโดยไม่นับส่วนที่มีข้อผิดพลาดข้างต้น",
    cannot_write="เขียนผลลัพธ์ไม่ได้: {reason}",
    disk_full="เนื้อที่ดิสก์เต็ม",
    output_closed="ช่องทางแสดงผล (stdout) ถูกปิดอยู่",
    bug=("ข้อผิดพลาดภายในโปรแกรม: {kind}: {text} (ตั้งค่า NSSTRACK_TRACEBACK=1 เพื่อดูตำแหน่งที่เกิด)"),
    not_in_data="{path} ไม่อยู่ในโฟลเดอร์ข้อมูลใด: ไม่พบ plans.yaml ในโฟลเดอร์เดียวกันหรือชั้นบน",
    not_a_data_file="{path} ไม่ใช่ไฟล์ข้อมูลของโฟลเดอร์ {folder}",
    nothing_selected="ไม่มีส่วนใดของแผนที่ใช้บังคับในรอบ {period} ตรงกับเงื่อนไขที่เลือกทั้งหมด",
    gate_fired="--fail-on: แผน {plan} มีสถานะ{status}",
    no_working_tree="ไม่พบโฟลเดอร์ข้อมูล {path} ให้ระบุรุ่นที่สอง เพื่อเทียบข้อมูลสองรุ่นใน git",
    range_and_revision="{range} ระบุไว้ครบทั้งสองรุ่นแล้ว ไม่ต้องระบุรุ่นอื่นเพิ่ม",
    base_is_ahead=("{base} มีคอมมิตที่ไม่มีใน {head} ผลของคอมมิตเหล่านั้นจึงแสดงกลับด้าน เสมือนถูกยกเลิกการแก้ไข"),
    leave_out="หากไม่ต้องการนับรวม ให้ใช้คำสั่ง {command}",
    git={
        "not_installed": "ไม่พบโปรแกรม git ซึ่งจำเป็นสำหรับคำสั่งนี้ ให้ติดตั้ง หรือเพิ่มตำแหน่งของ git ใน PATH",
        "not_a_repository": "{path} ไม่อยู่ในคลังข้อมูล git ใด",
        "not_trusted": (
            "คลังข้อมูล git นี้เป็นของผู้ใช้อื่น git จึงไม่อ่าน "
            "หากเชื่อถือได้ ให้ใช้คำสั่ง git config --global --add safe.directory {path}"
        ),
        "begins_with_dash": "ใช้ {revision} เป็นรุ่นข้อมูลไม่ได้ เพราะขึ้นต้นด้วยเครื่องหมาย -",
        "unknown_revision": "ไม่พบรุ่นข้อมูล {revision} ดูรายการได้ด้วย `git log --oneline --all`",
        "not_in_shallow_clone": (
            "ไม่พบรุ่นข้อมูล {revision} ให้ตรวจสอบตัวสะกด หากสะกดถูกต้อง แสดงว่าคลังข้อมูลนี้ยังไม่มีรุ่นดังกล่าว "
            "เพราะโคลนมาเพียงบางส่วน (shallow clone) ให้ดึงคอมมิตที่เก่ากว่าด้วยคำสั่ง git fetch --unshallow "
            "หรือดึงแบรนช์อื่นด้วยคำสั่ง git fetch origin BRANCH แล้วอ้างถึงด้วย FETCH_HEAD "
            "(ใน GitHub Actions ให้กำหนด fetch-depth: 0 ที่ actions/checkout เพื่อดึงทั้งหมด)"
        ),
        "ambiguous_revision": (
            "{revision} หมายถึงได้มากกว่าหนึ่งรุ่น ให้ระบุเลขคอมมิตให้ยาวขึ้น "
            "หรือใช้ refs/heads/… สำหรับแบรนช์ และ refs/tags/… สำหรับแท็ก"
        ),
        "not_a_commit": "{revision} ไม่ใช่คอมมิต แต่เป็น {kind}",
        "no_common_ancestor": (
            "{base} และ {head} ไม่มีคอมมิตร่วมกัน หากต้องการเทียบข้อมูลตามที่เป็นอยู่ ให้ระบุแยกเป็นสองรุ่น"
        ),
        "no_common_ancestor_in_shallow_clone": (
            "ไม่พบคอมมิตร่วมของ {base} และ {head} เพราะคลังข้อมูลนี้มีประวัติเพียงบางส่วน (shallow clone) "
            "ให้ดึงส่วนที่เหลือด้วยคำสั่ง git fetch --unshallow "
            "(ใน GitHub Actions ให้กำหนด fetch-depth: 0 ที่ actions/checkout)"
        ),
        "no_data": "รุ่น {revision} ไม่มีโฟลเดอร์ข้อมูล {folder}: ไม่พบ plans.yaml ในโฟลเดอร์ดังกล่าว",
        "object_missing": (
            "คลังข้อมูลขาดอ็อบเจกต์ {object} หากโคลนมาเพียงบางส่วน (partial clone) "
            "ให้ดึงข้อมูลก่อนด้วยคำสั่ง git fetch --refetch --no-filter"
        ),
        "too_slow": "git ไม่ตอบกลับภายใน {seconds} วินาที จึงยุติการทำงานของ git",
        "failed": "git ทำงานไม่สำเร็จ: {said}",
    },
)

_USAGE = {Language.EN: EN, Language.TH: TH}


def usage_of(language: Language) -> Usage:
    """Return the sentences of `language`."""
    return _USAGE[language]
