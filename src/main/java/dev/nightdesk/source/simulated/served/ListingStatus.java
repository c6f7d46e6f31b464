package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.ListingKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/// Alpha Vantage's list of what is listed, or of what no longer is, on a day.
///
/// @param history sessions that the list of those gone reaches back
record ListingStatus(Roll roll, int history) implements Endpoint {

    private static final String HEADING =
            "symbol,name,exchange,assetType,ipoDate,delistingDate,status\r\n";

    @Override
    public Answer answer(Call call, Moment now) {
        LocalDate day = call.query().text("date").map(LocalDate::parse).orElse(now.session());
        LocalDate session = day.isAfter(now.session()) ? now.session() : day;
        boolean isGone = call.query().text("state", "active").equals("delisted");
        StringBuilder table = new StringBuilder(HEADING);
        (isGone ? gone(session, now) : roll.listed(Moment.day(session)))
                .sorted(Comparator.comparing((Enrolled entry) -> entry.symbol(Moment.day(session))))
                .forEach(entry -> table.append(row(entry, Moment.day(session), isGone)));
        return Answer.text("application/x-download", table);
    }

    private Stream<Enrolled> gone(LocalDate session, Moment now) {
        Span span = Span.of(now.calendar().sessionsBack(session, history), session);
        return roll.all().stream().filter(entry -> span.contains(entry.listing().endDay()));
    }

    private static String row(Enrolled entry, int day, boolean isGone) {
        return String.join(
                        ",",
                        entry.symbol(day),
                        entry.name(day),
                        entry.exchange().word(),
                        entry.listing().kind() == ListingKind.ETF ? "ETF" : "Stock",
                        Dates.iso(entry.listing().firstDay()),
                        isGone ? Dates.iso(entry.listing().endDay()) : "null",
                        isGone ? "Delisted" : "Active")
                + "\r\n";
    }
}
