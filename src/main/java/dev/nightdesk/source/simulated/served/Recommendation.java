package dev.nightdesk.source.simulated.served;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Finnhub's counts of analysts' opinions, by month; empty for what no analyst covers.
record Recommendation(Roll roll) implements Endpoint {

    private static final int MONTHS = 4;
    private static final double COVERED = 0.8;
    private static final int OPINION = 301;

    @Override
    public Answer answer(Call call, Moment now) {
        String symbol = call.query().text("symbol", "");
        Optional<Enrolled> covered =
                roll.of(symbol, Moment.day(now.session()))
                        .filter(Enrolled::isStock)
                        .filter(entry -> Lot.share(entry.listing().key(), OPINION) < COVERED);
        return Answer.json(json -> {
            json.writeStartArray();
            covered.ifPresent(entry -> months(json, entry, symbol, now));
            json.writeEndArray();
        });
    }

    private static void months(JsonGenerator json, Enrolled entry, String symbol, Moment now) {
        for (int back = 0; back < MONTHS; back++) {
            String period = now.date().withDayOfMonth(1).minusMonths(back).toString();
            month(json, new Opinions(entry.listing().key(), period.hashCode()), symbol, period);
        }
    }

    /// Hardly changes from month to month.
    private record Opinions(long key, int month) {

        int of(int kind, int most) {
            return Lot.below(most, key, kind) + Lot.below(2, key, kind, month);
        }
    }

    private static void month(JsonGenerator json, Opinions opinions, String symbol, String period) {
        json.writeStartObject();
        json.writeNumberProperty("buy", opinions.of(1, 20));
        json.writeNumberProperty("hold", opinions.of(2, 15));
        json.writeStringProperty("period", period);
        json.writeNumberProperty("sell", opinions.of(3, 4));
        json.writeNumberProperty("strongBuy", opinions.of(4, 12));
        json.writeNumberProperty("strongSell", opinions.of(5, 2));
        json.writeStringProperty("symbol", symbol);
        json.writeEndObject();
    }
}
