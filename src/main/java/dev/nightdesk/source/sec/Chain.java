package dev.nightdesk.source.sec;

import dev.nightdesk.market.Concept;
import java.util.List;

/// The tags under which one concept is filed.
///
/// @param unit as EDGAR writes it: `USD`, `USD/shares` or `shares`
/// @param isFlow whether it is of a span of time rather than of a day
/// @param tags best first
record Chain(Concept concept, String unit, boolean isFlow, List<String> tags) {

    static Chain flow(Concept concept, String unit, String... tags) {
        return new Chain(concept, unit, true, List.of(tags));
    }

    static Chain balance(Concept concept, String unit, String... tags) {
        return new Chain(concept, unit, false, List.of(tags));
    }

    boolean has(TaggedFigure figure) {
        return figure.isFlow() == isFlow && tags.contains(figure.tag());
    }

    int rank(TaggedFigure figure) {
        return tags.indexOf(figure.tag());
    }
}
