package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Finnhub's latest prices of one symbol; zeros for one that nobody has.
record Quote(Roll roll, Prices prices) implements Endpoint {

    private static final Answer NOBODY =
            Answer.json(
                    200,
                    "{\"c\":0,\"d\":null,\"dp\":null,\"h\":0,\"l\":0,\"o\":0,\"pc\":0,\"t\":0}");

    private static final double PERCENT = 100;
    private static final double FINE = 10_000;

    @Override
    public Answer answer(Call call, Moment now) {
        LocalDate session = now.closed();
        Optional<Enrolled> listed = roll.of(call.query().text("symbol", ""), Moment.day(session));
        Optional<DayBar> bar = listed.flatMap(entry -> prices.of(entry.order(), session));
        return bar.map(today -> quote(today, session, now)).orElse(NOBODY);
    }

    private Answer quote(DayBar today, LocalDate session, Moment now) {
        double before =
                prices.before(today.listing(), session).map(DayBar::close).orElse(today.close());
        return Answer.json(json -> write(json, today, before, closing(now, session)));
    }

    private static long closing(Moment now, LocalDate session) {
        return now.calendar().closing(session).toEpochSecond();
    }

    private static void write(JsonGenerator json, DayBar today, double before, long time) {
        json.writeStartObject();
        json.writeNumberProperty("c", today.close());
        json.writeNumberProperty("d", fine(today.close() - before));
        json.writeNumberProperty("dp", fine((today.close() / before - 1) * PERCENT));
        json.writeNumberProperty("h", today.high());
        json.writeNumberProperty("l", today.low());
        json.writeNumberProperty("o", today.open());
        json.writeNumberProperty("pc", before);
        json.writeNumberProperty("t", time);
        json.writeEndObject();
    }

    static double fine(double number) {
        return Math.rint(number * FINE) / FINE;
    }
}
