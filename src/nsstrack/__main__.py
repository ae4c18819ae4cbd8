"""`python -m nsstrack` is the command `nsstrack`."""

from nsstrack.cli import main

if __name__ == "__main__":
    main()
