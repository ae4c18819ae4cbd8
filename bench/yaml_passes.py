"""What reading YAML costs at least: `python -m bench.yaml_passes events|load FOLDER`."""

import sys
from pathlib import Path

import yaml
from yaml.events import StreamEndEvent


def events(data: bytes) -> None:
    """Take every event of `data` from libyaml and do nothing with it."""
    get_event = yaml.CSafeLoader(data).get_event
    while type(get_event()) is not StreamEndEvent:
        pass


def load(data: bytes) -> None:
    """Read `data` as PyYAML does where libyaml is at hand."""
    yaml.load(data, yaml.CSafeLoader)


if __name__ == "__main__":
    read = {"events": events, "load": load}[sys.argv[1]]
    for path in sorted(Path(sys.argv[2]).rglob("*.yaml")):
        read(path.read_bytes())
