"""How fast nsstrack is beside what it cannot do without, measured in turns on one machine."""
