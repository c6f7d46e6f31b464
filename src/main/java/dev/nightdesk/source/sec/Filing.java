package dev.nightdesk.source.sec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A filing and its figures.
record Filing(FilingId id, List<TaggedFigure> figures) {

    /// Beyond three quarters of 13 or 14 weeks.
    private static final int LONGEST_PART = 290;

    /// In the order in which they were filed.
    static List<Filing> inOrder(List<TaggedFigure> figures) {
        Map<FilingId, List<TaggedFigure>> filings = new TreeMap<>(FilingId.IN_ORDER);
        for (TaggedFigure figure : figures) {
            filings.computeIfAbsent(figure.filing(), id -> new ArrayList<>()).add(figure);
        }
        return filings.entrySet().stream()
                .map(filing -> new Filing(filing.getKey(), filing.getValue()))
                .toList();
    }

    /// Epoch day of the end of the period that it reports on: of the latest flow, else of the
    /// latest balance. Empty for one that consists of a cover.
    OptionalInt periodEnd() {
        OptionalInt flow =
                figures.stream()
                        .filter(figure -> figure.days() >= Span.SHORTEST_QUARTER)
                        .mapToInt(TaggedFigure::end)
                        .max();
        return flow.isPresent() ? flow : balances().max();
    }

    private IntStream balances() {
        return figures.stream()
                .filter(figure -> !figure.isFlow() && !figure.isOnCover())
                .mapToInt(TaggedFigure::end);
    }

    /// The end of the fiscal year that it is the report of.
    OptionalInt yearEnd() {
        return id.isAnnual()
                ? figures.stream()
                        .filter(figure -> Span.isYear(figure.days()))
                        .mapToInt(TaggedFigure::end)
                        .max()
                : OptionalInt.empty();
    }

    /// The end of the fiscal year before, of a quarterly report: what it tells of the year to date
    /// begins on the day after.
    OptionalInt yearEndBefore() {
        int end = periodEnd().orElse(Integer.MAX_VALUE);
        return figures.stream()
                .filter(figure -> figure.end() == end && figure.days() <= LONGEST_PART)
                .filter(figure -> figure.days() >= Span.SHORTEST_QUARTER)
                .mapToInt(figure -> figure.start().orElse(end) - 1)
                .min();
    }
}
