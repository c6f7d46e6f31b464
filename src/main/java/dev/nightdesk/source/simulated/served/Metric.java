package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.Concept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Finnhub's ratios of one symbol, a few of its many: numbers, a null, and dates as text.
record Metric(Roll roll, Prices prices, Tape tape) implements Endpoint {

    private static final int YEAR = 252;
    private static final int QUARTER = 65;
    private static final int FORTNIGHT = 10;
    private static final double MILLION = 1e6;
    private static final double PERCENT = 100;

    @Override
    public Answer answer(Call call, Moment now) {
        String symbol = call.query().text("symbol", "");
        Optional<Enrolled> listed = roll.of(symbol, Moment.day(now.closed()));
        return Answer.json(json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("metric");
            listed.ifPresent(entry -> metrics(json, entry, now));
            json.writeEndObject();
            json.writeStringProperty("metricType", "all");
            json.writeObjectPropertyStart("series");
            json.writeEndObject();
            json.writeStringProperty("symbol", symbol);
            json.writeEndObject();
        });
    }

    private void metrics(JsonGenerator json, Enrolled entry, Moment now) {
        PriceHistory history = history(entry.order(), now);
        if (history.bars().isEmpty()) {
            return;
        }
        traded(json, history);
        json.writeNullProperty("currentEv/freeCashFlowTTM");
        int through = Moment.day(now.filedThrough());
        List<Filed> filings =
                entry.isStock()
                        ? tape.covering(now.today()).filings(entry.cik().orElseThrow())
                        : List.of();
        filings.stream()
                .filter(filed -> filed.day() <= through)
                .reduce((one, later) -> later)
                .ifPresent(filed -> reported(json, filed, history.last()));
    }

    private PriceHistory history(int listing, Moment now) {
        LocalDate last = now.closed();
        List<LocalDate> days = new ArrayList<>();
        List<DayBar> bars = new ArrayList<>();
        for (LocalDate day :
                now.calendar().sessions(now.calendar().sessionsBack(last, YEAR), last)) {
            prices.of(listing, day)
                    .ifPresent(bar -> {
                        days.add(day);
                        bars.add(bar);
                    });
        }
        return new PriceHistory(days, bars);
    }

    private static void traded(JsonGenerator json, PriceHistory history) {
        number(json, "10DayAverageTradingVolume", history.volume(FORTNIGHT) / MILLION);
        number(json, "3MonthAverageTradingVolume", history.volume(QUARTER) / MILLION);
        history.gain(QUARTER).ifPresent(gain -> number(json, "13WeekPriceReturnDaily", gain));
        history.gain(2 * QUARTER).ifPresent(gain -> number(json, "26WeekPriceReturnDaily", gain));
        number(json, "52WeekHigh", history.bars().get(history.highest()).high());
        json.writeStringProperty(
                "52WeekHighDate", history.days().get(history.highest()).toString());
        number(json, "52WeekLow", history.bars().get(history.lowest()).low());
        json.writeStringProperty("52WeekLowDate", history.days().get(history.lowest()).toString());
    }

    /// Of the last report: per year by the period that it covers.
    private static void reported(JsonGenerator json, Filed filed, double price) {
        double shares = filed.of(Concept.SHARES_OUTSTANDING);
        double income = filed.of(Concept.NET_INCOME) * 12 / Line.months(filed);
        double equity = filed.of(Concept.EQUITY);
        number(json, "marketCapitalization", price * shares / MILLION);
        number(json, "bookValuePerShareQuarterly", equity / shares);
        number(json, "pbQuarterly", price * shares / equity);
        number(json, "epsTTM", income / shares);
        number(json, "roeTTM", income / equity * PERCENT);
        if (income > 0) {
            number(json, "peTTM", price * shares / income);
        } else {
            json.writeNullProperty("peTTM");
        }
    }

    private static void number(JsonGenerator json, String name, double value) {
        json.writeNumberProperty(name, Quote.fine(value));
    }
}
