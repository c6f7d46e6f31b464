package dev.nightdesk.source.sec;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.source.FiledFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a company has filed, in the order in which it became known.
final class CompanyHistory {

    private record Told(Concept concept, Span span, int filed) {}

    private final int cik;
    private final FiscalCalendar calendar = new FiscalCalendar();
    private final List<ConceptHistory> concepts =
            Chains.ALL.stream().map(ConceptHistory::new).toList();
    private final Map<Told, FiledFact> facts = new LinkedHashMap<>();
    private int periodEnd = Integer.MIN_VALUE;

    CompanyHistory(int cik) {
        this.cik = cik;
    }

    /// Takes the next filing. A cover without accounts is of the period last reported on.
    void take(Filing filing) {
        calendar.learn(filing);
        periodEnd = filing.periodEnd().orElse(periodEnd);
        for (ConceptHistory concept : concepts) {
            concept.news(filing, periodEnd)
                    .forEach((span, figure) -> tell(concept.chain().concept(), span, figure));
        }
    }

    /// Of two figures of one day the later one, an amendment, counts.
    private void tell(Concept concept, Span span, TaggedFigure figure) {
        FilingId filing = figure.filing();
        calendar.label(span)
                .ifPresent(label ->
                        facts.put(
                                new Told(concept, span, filing.filed()),
                                new FiledFact(
                                        cik,
                                        fact(concept, span, label, figure),
                                        filing.accession())));
    }

    private static Fact fact(
            Concept concept, Span span, FiscalCalendar.Label label, TaggedFigure figure) {
        return new Fact(
                concept,
                label.period(),
                label.year(),
                span.end(),
                figure.filing().filed(),
                figure.filing().isAmended(),
                figure.value());
    }

    List<FiledFact> facts() {
        return List.copyOf(facts.values());
    }
}
