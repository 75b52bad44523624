"""Working Group reports of nobody's making, for what real ones do in a hundred ways."""

from dataclasses import dataclass
from random import Random

from uprtrack.intake.line import Line

HEADINGS = {
    "supported": "have been examined by Chad and enjoy the support of Chad:",
    "pending": "will be examined by Chad, which will provide responses in due time:",
    "not_supported": "did not enjoy the support of Chad:",
}
FRONT = """United Nations A/HRC/42/99
Report of the Working Group on the Universal Periodic Review
Chad
1. The Working Group held its thirty-fourth session from 4 to 15 November 2019. The review of Chad
was held at the 3rd meeting, on 5 November 2019.
II. Conclusions and/or recommendations"""

_STATES = (
    "Norway", "Peru", "Iran (Islamic Republic of)", "Bolivia (Plurinational State of)", "Spain",
    "United Kingdom of Great Britain and Northern Ireland", "Trinidad and Tobago", "Timor-Leste",
)  # fmt: skip
_VERBS = ("Ratify the convention on", "Continue to promote", "Adopt a plan for", "Protect the")
_OBJECTS = (
    "rights of all persons in line with article", "freedom of expression, as said in paragraph",
    "work of women and older persons, including under resolution", "care of children by the year",
)  # fmt: skip
_FALSE = (
    "63/168 and the measures that follow", "22/6, as well as others", "93.31 and 93.40 above",
    "2.5 per cent of the budget", "2010. A plan", "1325 (2000) and 1820",
)  # fmt: skip
"""What begins a line with a number and is none."""


@dataclass(frozen=True)
class Expected:
    paragraph: str
    text: str
    position: str


class InventedReport:
    """`mistype` gets a random source, paragraph and number and gives the number as it is printed.

    One number in each of the three blocks is mistyped.
    """

    def __init__(self, seed: int, mistype=None, *, sub_numbers: bool = False) -> None:
        self.random = Random(seed)
        self.expected: list[Expected] = []
        self.mistyped = 0
        self.texts = FRONT.splitlines()
        paragraph = self.random.randint(60, 160)
        for position, heading in HEADINGS.items():
            self.texts += self._wrapped(f"{paragraph}. The following recommendations {heading}")
            last = self.random.randint(2, 40)
            wrong = self.random.randint(1, last) if mistype else 0
            for number in range(1, last + 1):
                given = f"{number}" if sub_numbers else f"{paragraph}.{number}"
                if number == wrong:
                    given = mistype(self.random, paragraph, number)
                    self.mistyped += given != f"{paragraph}.{number}"
                self._row(given, f"{paragraph}.{number}", position)
            self.texts += self.random.choice(([], ["A/HRC/42/99", "17"], ["Page 17"]))
            paragraph += 1
        self.texts.append(f"{paragraph}. All conclusions and/or recommendations in this report")

    @property
    def lines(self) -> list[Line]:
        return [Line(text) for text in self.texts]

    def _row(self, given: str, paragraph: str, position: str) -> None:
        some = self.random.sample(_OBJECTS, 2)
        text = f"{self.random.choice(_VERBS)} {some[0]} {self.random.randint(1, 99)} or {some[1]} 7"
        lines = self._wrapped(f"{given}{self.random.choice(('.', '.', ' -'))} {text}")
        if self.random.random() < 0.25:
            false = f"{self.random.choice(_FALSE)} shall apply"
            lines.append(false)
            text = f"{text} {false}"
        states = f"({', '.join(self.random.sample(_STATES, self.random.randint(1, 3)))});"
        self.texts += lines + self._wrapped(states)
        self.expected.append(Expected(paragraph, text, position))

    @staticmethod
    def _wrapped(text: str) -> list[str]:
        lines = [""]
        for word in text.split():
            if len(lines[-1]) + len(word) > 70:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
        return lines
