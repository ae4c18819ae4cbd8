"""What shells complete: the scripts for four of them, and bash itself at work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import pytest
import typer

from nsstrack import load
from nsstrack.cli.completion import complete_node_ids
from nsstrack.cli.options import Data  # noqa: TC001 - typer reads it when the test runs
from program import DATA, ROOT, Program, Run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLANS = ["01", "NSPP"]
SUB_PLANS = ["0101", "0102", "0103", "0104", "0105"]
PERIODS = ["2561", "2562", "2563", "2564", "2565", "2566", "2567-6M", "2567", "2568"]


@pytest.mark.parametrize(
    ("shell", "says"),
    [
        ("bash", "complete -o default -F _nsstrack_completion nsstrack"),
        ("zsh", "compdef _nsstrack_completion nsstrack"),
        ("fish", "complete --command nsstrack"),
        ("powershell", "Register-ArgumentCompleter -Native -CommandName nsstrack"),
        ("pwsh", "Register-ArgumentCompleter -Native -CommandName nsstrack"),
    ],
)
def test_there_is_a_script_for_every_shell(
    program: Program, monkeypatch: pytest.MonkeyPatch, shell: str, says: str
) -> None:
    monkeypatch.setenv("_NSSTRACK_COMPLETE", f"source_{shell}")
    run = program()
    assert (run.code, run.err) == (0, "")
    assert says in run.out
    assert f"complete_{shell}".replace("pwsh", "powershell") in run.out


def test_help_names_the_options_that_install_and_show_the_script(program: Program) -> None:
    text = program("--help").out
    assert "--install-completion" in text
    assert "--show-completion" in text


@pytest.fixture
def completed(monkeypatch: pytest.MonkeyPatch, program: Program) -> Callable[..., list[str]]:
    """What is completed at the end of a line, as bash would ask for it."""

    def complete(line: str, folder: Path = ROOT) -> list[str]:
        words = line.split(" ")
        monkeypatch.setenv("COMP_WORDS", "\n".join(words))
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        monkeypatch.setenv("_NSSTRACK_COMPLETE", "complete_bash")
        run = program(folder=folder)
        assert (run.code, run.err) == (0, "")
        return run.out.split()

    return complete


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ev", ["evaluate"]),
        ("evaluate --th", ["--thai-digits"]),
        ("evaluate ", PERIODS),
        ("evaluate 2567", ["2567-6M", "2567"]),
        ("evaluate ๒๕๖๗", ["๒๕๖๗-๖M", "๒๕๖๗"]),
        ("evaluate 2566 --plan ", PLANS),
        ("evaluate --plan N", ["NSPP"]),
        ("evaluate 2566 --sub-plan 01", SUB_PLANS),
        ("evaluate 2566 --sub-plan NSPP-1", [f"NSPP-1{last}" for last in range(8)]),
        ("evaluate 2566 --agency ", ["NSC", "ISOC", "MOD", "MFA"]),
        ("evaluate 2566 --edition ", ["original", "amended", "nspp-2566", "both"]),
        ("evaluate 2566 --level ", ["plan", "sub_plan", "objective", "indicator"]),
        ("evaluate 2566 --format ", ["table", "plain", "json", "csv", "markdown"]),
        ("evaluate 2566 --lang ", ["th", "en"]),
        ("evaluate 2566 --fail-on ", ["achieved", "below", "at_risk", "critical", "no_data"]),
        ("evaluate 2566 --fail-on critical,no", ["critical,no_data"]),
        ("evaluate 2566 --fail-on critical,c", []),
        ("compare ", PERIODS),
        ("compare 2565 ", PERIODS),
        ("compare 2565 2566 --plan ", PLANS),
        ("compare 2565 2566 --sub-plan 01", SUB_PLANS),
        ("compare 2565 2566 --level ", ["plan", "sub_plan", "objective", "indicator"]),
        ("compare 2565 2566 --edition ", ["original", "amended", "nspp-2566"]),
        ("compare 2565 2566 --format ", ["table", "plain", "markdown", "json"]),
        ("projects ", PERIODS),
        ("projects 2566 --plan ", PLANS),
        ("projects 2566 --agency ", ["NSC", "ISOC", "MOD", "MFA"]),
        ("projects 2566 --format ", ["table", "plain", "markdown", "json"]),
        ("focus ", ["2566", "2567", "2568"]),
        ("focus ๒๕๖", ["๒๕๖๖", "๒๕๖๗", "๒๕๖๘"]),
        ("focus 2566 --agency I", ["ISOC"]),
        ("obstacles 2567", ["2567-6M", "2567"]),
        ("obstacles 2566 --plan N", ["NSPP"]),
        ("diff main --period ", PERIODS),
        ("diff main HEAD --period 2567", ["2567-6M", "2567"]),
        ("diff main --format ", ["table", "plain", "markdown", "json"]),
        ("diff ", []),  # revisions are git's to complete
        ("list ", ["plans", "sub_plans", "indicators", "agencies", "periods"]),
        ("list plans --format ", ["table", "plain", "json"]),
        ("rule N40", ["N401", "N402", "N403"]),
        ("rule n40", ["n401", "n402", "n403"]),
        ("rule --format ", ["table", "plain", "json"]),
        ("schema ", ["evaluation", "plans", "results"]),
        ("validate --format ", ["text", "json", "github", "gitlab", "sarif", "junit"]),
        ("evaluate 2566 --plan x", []),
        ("evaluate 2566 --data ", []),  # the shell completes names of files
    ],
)
def test_words_that_can_follow_are_completed(
    completed: Callable[..., list[str]], line: str, expected: list[str]
) -> None:
    assert completed(f"nsstrack {line}") == expected


def test_the_data_folder_is_the_one_that_the_command_would_use(
    completed: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert completed("nsstrack evaluate 2566 --plan ", tmp_path) == []
    assert completed("nsstrack evaluate ", tmp_path) == []
    assert completed(f"nsstrack evaluate --data {DATA.as_posix()} --plan ", tmp_path) == PLANS
    assert completed(f"nsstrack evaluate --data {DATA.as_posix()} ", tmp_path) == PERIODS
    assert completed("nsstrack evaluate --data nowhere --plan ", ROOT) == []
    assert completed("nsstrack evaluate --plan ", ROOT / "src" / "nsstrack") == PLANS
    monkeypatch.setenv("NSSTRACK_DATA", str(DATA))
    assert completed("nsstrack evaluate --plan ", tmp_path) == PLANS
    monkeypatch.setenv("HOME", str(ROOT))
    monkeypatch.setenv("USERPROFILE", str(ROOT))
    assert completed("nsstrack evaluate --data ~/data --plan ", tmp_path) == PLANS
    assert completed("nsstrack evaluate --data ~nobody-at-all/data --plan ", tmp_path) == []


def test_ids_of_every_kind_of_node_are_completed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = typer.Typer()

    @app.command()
    def show(
        id_: Annotated[str, typer.Argument(autocompletion=complete_node_ids)], data: Data = None
    ) -> None:
        raise AssertionError(id_, data)

    def ids(begun: str) -> list[str]:
        monkeypatch.setenv("COMP_WORDS", f"show\n--data\n{DATA.as_posix()}\n{begun}")
        with pytest.raises(SystemExit):
            app(prog_name="show")
        return capsys.readouterr().out.split()

    monkeypatch.setenv("_SHOW_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_CWORD", "3")
    assert ids("") == list(load(DATA).plans.entries)
    assert ids("010202") == ["010202", "010202-south", "010202-inc"]


BROKEN = {
    "not YAML": b"plans: [\n",
    "nothing": b"",
    "not text": b"\xff\xfe\x00",
    "no plans": b"format: nsstrack/1\nplans: {a: b}\n",
    "no ids": b"format: nsstrack/1\nplans: [{name: x}, {id: [1]}, 5]\n",
    "a plan without an id": (DATA / "plans.yaml").read_bytes().replace(b'- id: "01"', b"- id: [1]"),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("line", ["", "2566 --plan ", "2566 --sub-plan ", "2566 --agency "])
def test_nothing_is_said_about_broken_data(
    completed: Callable[..., list[str]], tmp_path: Path, name: str, line: str
) -> None:
    (tmp_path / "data" / "results").mkdir(parents=True)
    (tmp_path / "data" / "plans.yaml").write_bytes(BROKEN[name])
    (tmp_path / "data" / "results" / "2566.yaml").write_bytes(b"\x00[")
    (tmp_path / "data" / "results" / "notes.yaml").write_bytes(b"")
    found = completed(f"nsstrack evaluate {line}", tmp_path)
    assert "__unread__" not in found
    if not line:
        assert found == ["2566"]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, program: Program) -> Callable[[str, str], Run]:
    """What a shell other than bash is told for a line."""

    def ask(shell: str, line: str) -> Run:
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
        monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", line.rpartition(" ")[2])
        monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
        monkeypatch.setenv("_NSSTRACK_COMPLETE", f"complete_{shell}")
        return program()

    return ask


@pytest.mark.parametrize(
    ("shell", "said"),
    [
        ("zsh", """_arguments '*: :(("01":"แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นความมั่นคง"))'\n"""),
        ("fish", "01\tแผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นความมั่นคง\n"),
        ("powershell", "01:::แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นความมั่นคง\n"),
    ],
)
def test_names_explain_ids_in_the_language_of_the_reader(
    asked: Callable[[str, str], Run], shell: str, said: str
) -> None:
    run = asked(shell, "nsstrack evaluate 2566 --lang th --plan 0")
    assert (run.code, run.out, run.err) == (0, said, "")


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_a_hostile_name_explains_nothing_but_in_letters(
    asked: Callable[[str, str], Run],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    shell: str,
) -> None:
    text = (DATA / "plans.yaml").read_text(encoding="utf-8")
    hostile = r"""a\"; touch x; \$(touch y) `touch z` [red]b[/] ":::" ก้า"""
    plans = text.replace('"Master Plan under the National Strategy: Security"', f"'{hostile}'")
    assert plans != text
    (tmp_path / "plans.yaml").write_text(plans, encoding="utf-8")
    monkeypatch.setenv("NSSTRACK_DATA", str(tmp_path))
    run = asked(shell, "nsstrack evaluate 2566 --plan 0")
    assert (run.code, run.err) == (0, "")
    said = "a touch x touch y touch z red b ก้า"
    assert said in run.out
    assert run.out.replace(said, "").isascii()
    assert not set("$`;\\[]") & set(run.out)
