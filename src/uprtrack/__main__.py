"""`python -m uprtrack` is the command `uprtrack`."""

import sys

from uprtrack.cli import main

sys.exit(main())
