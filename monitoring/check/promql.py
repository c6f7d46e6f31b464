"""The names and labels in an expression of PromQL."""

import re

TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\[[^\]]*\]|=~|!~|!=|==|>=|<=|[a-zA-Z_:][a-zA-Z0-9_:]*|[0-9][0-9.a-zA-Z]*|\S'
)
GROUPING = {"by", "without", "on", "ignoring", "group_left", "group_right"}
WORDS = {"and", "or", "unless", "bool", "offset", "atan2", "inf", "nan"}


class Expression:
    """What stands in an expression.

    selectors: pairs of a name and its matchers, each of them label, operator, value
    grouping: labels by which series are grouped or joined
    """

    def __init__(self, text):
        self.text = text
        self.selectors = []
        self.grouping = set()
        self.groups = []
        self._tokens = TOKEN.findall(re.sub(r"#.*", "", text))
        self._at = 0
        while self._at < len(self._tokens):
            self._read()

    @property
    def names(self):
        return {name for name, _ in self.selectors}

    def _next(self):
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _read(self):
        token = self._next()
        self._at += 1
        if not re.match(r"[a-zA-Z_:]", token) or token in WORDS:
            return
        if token in GROUPING:
            labels = {label for label in self._list("(", ")") if label != ","}
            self.grouping |= labels
            self.groups.append((token, labels))
        elif self._next() != "(" and self._next() not in GROUPING:
            self.selectors.append((token, self._matchers()))

    def _list(self, opening, closing):
        """The tokens between brackets, if there are any here."""
        if self._next() != opening:
            return []
        self._at += 1
        inside = []
        while self._next() not in (closing, ""):
            inside.append(self._next())
            self._at += 1
        self._at += 1
        return inside

    def _matchers(self):
        words = [word for word in self._list("{", "}") if word != ","]
        return [(words[i], words[i + 1], words[i + 2][1:-1]) for i in range(0, len(words) - 2, 3)]


def alternatives(operator, value):
    """The values that a matcher names; none where it is a pattern."""
    if operator in ("=", "!="):
        return [value]
    return value.split("|") if re.fullmatch(r"[a-z0-9_|-]+", value) else []
