package dev.nightdesk.source.simulated;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.source.QuotedFact;
import java.util.function.Consumer;

/// Tells the figures of a session's filings.
record Facts(Sessions sessions) implements Recorder<QuotedFact> {

    @Override
    public void record(Walk walk, Consumer<QuotedFact> rows) {
        for (Filing filing : walk.filed()) {
            String symbol = walk.listed().era(walk.at()).symbol();
            int filed = sessions.day(walk.at());
            filing.figures()
                    .each((concept, value) ->
                            rows.accept(
                                    new QuotedFact(symbol, fact(filing, concept, filed, value))));
        }
    }

    private static Fact fact(Filing filing, Concept concept, int filed, double value) {
        return new Fact(
                concept,
                filing.period(),
                filing.fiscalYear(),
                filing.periodEnd(),
                filed,
                filing.amended(),
                value);
    }
}
