"""Results written into files: killed half-way, through links, with modes, into what is no file."""

from __future__ import annotations

import errno
import os
import random
import resource
import signal
import stat
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from nsstrack.cli.output import require_not_data, write_output
from nsstrack.cli.output_file import TEMPORARY, write_file
from nsstrack.cli.terminal import Terminal
from nsstrack.messages import Language
from unix.privileges import let_everybody_into, unprivileged

OPEN_FILES = [
    *("/dev/stdout", "/dev/fd/1"),
    *(["/proc/self/fd/1"] if sys.platform == "linux" else []),
]
OLD, NEW = b"old\n", "ใหม่\n".encode()

_WRITE = """
import sys
from pathlib import Path
from nsstrack.cli.output import write_output
from nsstrack.cli.terminal import Terminal
write_output(sys.stdin.buffer.read(), Path(sys.argv[1]), Terminal.open(None))
"""
"""What a command does with `--output FILE`."""

_KILLED_AT_A_LINE = """
import os, signal, sys
from pathlib import Path
from nsstrack.cli import output_file
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup, say, may have it ignored
left = int(sys.argv[2])
def trace(frame, event, _):
    global left
    if frame.f_code.co_filename != output_file.__file__:
        return None
    left -= event == "line"
    if left == 0:
        os.kill(os.getpid(), getattr(signal, sys.argv[3]))
    return trace
sys.settrace(trace)
output_file.write_file(Path(sys.argv[1]), "ใหม่\\n".encode())
sys.settrace(None)
"""

_WRITING_FOR_EVER = """
import sys
from pathlib import Path
from nsstrack.cli.output_file import write_file
path, size = Path(sys.argv[1]), int(sys.argv[2])
print(flush=True)
while True:
    for letter in b"ab":
        write_file(path, bytes([letter]) * size)
"""


@pytest.fixture(autouse=True)
def _unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """What measures a program would trace it instead, and needs room of its own on the disk."""
    for name in ("COVERAGE_PROCESS_CONFIG", "COVERAGE_PROCESS_START"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file in a folder that everybody may write into."""
    let_everybody_into(tmp_path)
    folder = tmp_path / "reports"
    folder.mkdir()
    folder.chmod(0o777)
    file = folder / "report.md"
    file.write_bytes(OLD)
    return file


def _run(code: str, *arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    run: subprocess.CompletedProcess[bytes] = subprocess.run(  # type: ignore[call-overload]
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        check=False,
        timeout=60,
        **options,
    )
    return run


def _left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(TEMPORARY))


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("old", [OLD, None], ids=["over an old file", "a new one"])
def test_killed_before_any_of_its_lines_it_leaves_the_old_file_or_the_new_one(
    file: Path, old: bytes | None
) -> None:
    there, line, code = {old}, 0, -signal.SIGKILL
    while code == -signal.SIGKILL:
        file.unlink()
        if old is not None:
            file.write_bytes(old)
        before = _left_in(file.parent)
        line += 1
        code = _run(_KILLED_AT_A_LINE, file, line, "SIGKILL").returncode
        now = file.read_bytes() if file.exists() else None
        there |= {now}
        assert now in {old, NEW}, line
        assert len(_left_in(file.parent)) - len(before) <= 1
        file.touch()
    assert (code, there) == (0, {old, NEW})
    assert line > 40


def test_killed_sixty_times_at_any_moment_it_leaves_one_of_two_whole_files(file: Path) -> None:
    size, chance = 3_000_000, random.Random(2566)  # noqa: S311 - moments, not secrets
    whole = {b"a" * size, b"b" * size}
    file.write_bytes(b"a" * size)
    for time in range(60):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITING_FOR_EVER, file, str(size)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            threading.Event().wait(chance.uniform(0, 0.03))
            process.kill()
        assert file.read_bytes() in whole
        assert len(_left_in(file.parent)) <= time + 1
    write_file(file, NEW)
    assert {path.name for path in file.parent.iterdir()} == {file.name, *_left_in(file.parent)}


@pytest.mark.parametrize("number", ["SIGTERM", "SIGHUP"])
def test_asked_to_end_it_leaves_nothing_behind(file: Path, number: str) -> None:
    line, code, before = 0, 1, -getattr(signal, number)
    while code:
        line += 1
        file.write_bytes(OLD)
        code = _run(_KILLED_AT_A_LINE, file, line, number).returncode
        assert code in {0, before}
        assert file.read_bytes() in {OLD, NEW}
        assert _left_in(file.parent) == [], line
    assert line > 40


def test_an_interruption_leaves_nothing_behind(file: Path) -> None:
    line, code = 0, 1
    while code:
        line += 1
        file.write_bytes(OLD)
        run = _run(
            f"import signal\nsignal.signal(2, signal.default_int_handler)\n{_KILLED_AT_A_LINE}",
            file,
            line,
            "SIGINT",
        )
        code = run.returncode
        assert file.read_bytes() in {OLD, NEW}
        assert _left_in(file.parent) == [], line
    assert line > 40


def test_what_others_do_on_a_signal_stays_as_it_was(file: Path) -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    write_file(file, NEW)
    assert {number: signal.getsignal(number) for number in before} == before


def test_a_thread_can_write_too(file: Path) -> None:
    thread = threading.Thread(target=write_file, args=(file, NEW))
    thread.start()
    thread.join()
    assert file.read_bytes() == NEW


def test_where_there_is_room_for_a_part_only_the_old_file_stays(file: Path) -> None:
    room = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (1000, 1000))
    run = _run(_WRITE, file, input=NEW * 1000, preexec_fn=room)
    says = f"nsstrack: error: {file} was not written: it would be larger than a file may be there\n"
    assert (run.returncode, run.stdout, run.stderr.decode()) == (2, b"", says)
    assert [(path.name, path.read_bytes()) for path in file.parent.iterdir()] == [(file.name, OLD)]


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002], ids=oct)
def test_a_new_file_is_open_to_those_whom_the_mask_lets_in(file: Path, mask: int) -> None:
    file.unlink()
    assert _run(_WRITE, file, input=NEW, umask=mask).returncode == 0
    assert (_mode(file), file.read_bytes()) == (0o666 & ~mask, NEW)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755, 0o222], ids=oct)
def test_an_old_file_keeps_its_mode(file: Path, mode: int) -> None:
    file.chmod(mode)
    assert _run(_WRITE, file, input=NEW, umask=0o022).returncode == 0
    assert (_mode(file), file.read_bytes()) == (mode, NEW)


def test_what_must_not_be_written_to_is_not_replaced_either(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file.chmod(0o444)
    with unprivileged(), pytest.raises(SystemExit) as stopped:
        write_output(NEW, file, Terminal.open(Language.EN))
    reason = (
        "no permission to write there, or another program has the file open; name another file, "
        "or ask for permission"
    )
    assert stopped.value.code == 2
    assert capfd.readouterr().err == f"nsstrack: error: {file} was not written: {reason}\n"
    assert (_mode(file), file.read_bytes(), _left_in(file.parent)) == (0o444, OLD, [])


def test_where_no_file_may_be_made_the_old_one_stays(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file.chmod(0o666)
    file.parent.chmod(0o555)
    for output in (file, file.with_name("new.md")):
        with unprivileged(), pytest.raises(SystemExit):
            write_output(NEW, output, Terminal.open(Language.TH))
        reason = "ไม่มีสิทธิ์เขียน หรือมีโปรแกรมอื่นเปิดไฟล์ค้างอยู่ ให้ระบุชื่ออื่น หรือขอสิทธิ์เขียน"
        assert capfd.readouterr().err == f"nsstrack: ข้อผิดพลาด: เขียนไฟล์ {output} ไม่ได้: {reason}\n"
    assert [(path.name, path.read_bytes()) for path in file.parent.iterdir()] == [(file.name, OLD)]


if os.geteuid() == 0:

    def test_root_leaves_a_file_to_its_owner(file: Path) -> None:
        os.chown(file, 1234, 5678)
        file.chmod(0o640)
        write_file(file, NEW)
        now = file.stat()
        assert (now.st_uid, now.st_gid, _mode(file)) == (1234, 5678, 0o640)

    def test_the_rights_of_a_group_do_not_become_those_of_another(file: Path) -> None:
        os.chown(file, 1234, 5678)
        file.chmod(0o676)
        with unprivileged():
            write_file(file, NEW)
        assert (file.stat().st_uid, _mode(file), file.read_bytes()) == (65534, 0o666, NEW)


def test_a_link_stays_and_its_file_is_replaced(file: Path) -> None:
    (file.parent / "shelf").mkdir()
    link = file.parent / "shelf" / "link"
    link.symlink_to("../also")
    (file.parent / "also").symlink_to(file.name)
    write_file(link, NEW)
    assert (link.is_symlink(), file.is_symlink(), file.read_bytes()) == (True, False, NEW)
    assert list((file.parent / "shelf").iterdir()) == [link]


def test_a_link_to_what_is_not_there_yet_is_followed(file: Path) -> None:
    link = file.with_name("link")
    link.symlink_to("later.md")
    write_file(link, NEW)
    assert (link.is_symlink(), file.with_name("later.md").read_bytes()) == (True, NEW)


@pytest.mark.parametrize(
    ("leads_to", "reason"),
    [
        ("missing/later.md", "there is no folder {}/missing; make it first, or name another place"),
        ("link", "the links lead in a circle"),
        ("report.md/x", "something in this path is a file, not a folder"),
        (".", "that is a folder; name a file in it"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(
    file: Path, capfd: pytest.CaptureFixture[str], leads_to: str, reason: str
) -> None:
    link = file.with_name("link")
    link.symlink_to(leads_to)
    with pytest.raises(SystemExit):
        write_output(NEW, link, Terminal.open(Language.EN))
    says = f"nsstrack: error: {link} was not written: {reason.format(file.parent)}\n"
    assert capfd.readouterr().err == says
    assert sorted(path.name for path in file.parent.iterdir()) == ["link", file.name]
    assert file.read_bytes() == OLD


def test_other_names_of_a_file_keep_what_it_was(file: Path) -> None:
    other = file.with_name("other.md")
    other.hardlink_to(file)
    write_file(file, NEW)
    assert (file.read_bytes(), other.read_bytes()) == (NEW, OLD)


def test_the_longest_name_there_can_be_is_written_to(file: Path) -> None:
    longest = file.with_name("r" * os.pathconf(file.parent, "PC_NAME_MAX"))
    write_file(longest, OLD)
    write_file(longest, NEW)
    assert longest.read_bytes() == NEW


def test_a_name_that_is_too_long_or_steers_a_terminal_is_one_line(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        write_output(NEW, file.with_name("ก" * 100), Terminal.open(Language.EN))
    assert capfd.readouterr().err.endswith(" was not written: the name is too long\n")
    strange = file.with_name("a\x1b[31m")
    strange.mkdir()
    with pytest.raises(SystemExit):
        write_output(NEW, strange, Terminal.open(Language.EN))
    said = capfd.readouterr().err
    assert said.endswith("a\ufffd[31m was not written: that is a folder; name a file in it\n")


def test_a_pipe_is_written_into_and_stays_one(file: Path) -> None:
    pipe = file.with_name("pipe")
    os.mkfifo(pipe)
    with subprocess.Popen(
        [sys.executable, "-c", _WRITE, pipe], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(NEW)
        process.stdin.close()
        assert pipe.read_bytes() == NEW
    assert (process.returncode, pipe.is_fifo(), _left_in(file.parent)) == (0, True, [])


def test_the_reader_of_a_pipe_may_leave(file: Path) -> None:
    run = subprocess.run(
        ["/bin/bash", "-c", '"$0" -c "$1" >(head -c 1 >"$2")', sys.executable, _WRITE, file],
        input=NEW * 100_000,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")


def test_nothing_is_ever_left_of_what_goes_to_the_null_device() -> None:
    before = Path(os.devnull).stat()
    write_file(Path(os.devnull), NEW)
    after = Path(os.devnull).stat()
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)


@pytest.mark.parametrize("name", OPEN_FILES)
def test_an_open_file_is_written_to_where_it_is_and_not_replaced(file: Path, name: str) -> None:
    with file.open("ab") as stream:
        stream.write(b"before\n")
        stream.flush()
        assert (
            subprocess.run(
                [sys.executable, "-c", _WRITE, name],
                input=NEW,
                stdout=stream,
                check=True,
                timeout=60,
            ).returncode
            == 0
        )
        stream.write(b"after\n")
    assert file.read_bytes() == OLD + b"before\n" + NEW + b"after\n"


if sys.platform == "linux":

    def test_a_full_device_is_told_in_one_line() -> None:
        run = _run(_WRITE, "/dev/full", input=NEW)
        says = b"nsstrack: error: /dev/full was not written: no space is left on the disk\n"
        assert (run.returncode, run.stderr) == (2, says)

    def test_a_link_to_an_open_file_is_that_file(file: Path) -> None:
        link = file.with_name("link")
        link.symlink_to("/proc/self/fd/1")
        run = _run(_WRITE, link, input=NEW)
        assert (run.returncode, run.stdout, link.is_symlink()) == (0, NEW, True)


def test_a_descriptor_that_is_closed_is_one_line() -> None:
    run = _run(_WRITE, "/dev/fd/77", input=NEW)
    assert (run.returncode, run.stderr.count(b"\n")) == (2, 1)


def test_a_socket_is_no_file(file: Path) -> None:
    import socket

    place = file.with_name("socket")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        with pytest.raises(OSError) as refused:  # noqa: PT011 - the number says which
            write_file(place, NEW)
    assert refused.value.errno == errno.ENODEV


@pytest.mark.parametrize("name", ["link.md", "shelf/plans.yaml"])
def test_no_link_leads_to_the_data(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "link.md").symlink_to("data/plans.yaml")
    (tmp_path / "shelf").symlink_to("data")
    with pytest.raises(SystemExit):
        require_not_data(tmp_path / name, folder, Terminal.open(Language.EN))
    says = "a report never takes the place of data: name another file\n"
    assert capfd.readouterr().err.endswith(says)


def test_a_working_folder_that_is_gone_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(SystemExit):
        write_output(NEW, Path("report.md"), Terminal.open(Language.EN))
    reason = "there is no folder .; make it first, or name another place"
    assert capfd.readouterr().err == f"nsstrack: error: report.md was not written: {reason}\n"
