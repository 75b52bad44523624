"""Every figure that README.md gives, beside its goal: make bench."""

import analysis
import links_speed
import reading
import start
import storing
from clock import machine

print(machine())
reading.main()
print()
analysis.main()
storing.main()
links_speed.main()
start.main()
