package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.QuotedAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// Massive's dividends: amounts that make of the last close shown before the ex-day what the
/// simulated market says is left of it.
record CashDividends(Roll roll, Prices prices, Tape tape, Pages pages) implements Endpoint {

    private static final String DAY = "ex_dividend_date";

    /// Amounts are usually written to a hundredth of a cent.
    private static final double FINE = 10_000;

    /// @param cash US dollars a share
    private record Payment(QuotedAction action, double cash) {}

    @Override
    public Answer answer(Call call, Moment now) {
        List<Payment> payments =
                tape.covering(now.today()).actions().stream()
                        .filter(action -> action.exDay() <= now.today())
                        .filter(action -> !ShareSplits.isSplit(action))
                        .filter(action -> lets(call.query(), action))
                        .flatMap(this::payment)
                        .toList();
        return pages.page(call, payments, 100, 5000, CashDividends::write);
    }

    private static boolean lets(Query query, QuotedAction action) {
        return query.lets(DAY, Dates.iso(action.exDay()), day -> day)
                && query.lets("ticker", action.symbol(), symbol -> symbol);
    }

    /// Nothing if there is no close of which it could be paid.
    private Stream<Payment> payment(QuotedAction action) {
        LocalDate day = LocalDate.ofEpochDay(action.exDay());
        Optional<DayBar> before = prices.before(roll.of(action.symbol()).order(), day);
        return before.map(bar -> new Payment(action, cash(action.ratio(), bar.close()))).stream();
    }

    /// @param remaining part of the close, 0–1
    static double cash(double remaining, double close) {
        double cash = close * (1 - remaining);
        double round = Math.rint(cash * FINE) / FINE;
        return 1 - round / close == remaining ? round : cash;
    }

    private static void write(JsonGenerator json, Payment payment) {
        json.writeStartObject();
        json.writeStringProperty("id", ShareSplits.id(payment.action()));
        json.writeStringProperty("ticker", payment.action().symbol());
        json.writeStringProperty(DAY, Dates.iso(payment.action().exDay()));
        json.writeNumberProperty("cash_amount", payment.cash());
        json.writeStringProperty("currency", "USD");
        json.writeNumberProperty("frequency", 4);
        json.writeStringProperty("distribution_type", "recurring");
        json.writeEndObject();
    }
}
