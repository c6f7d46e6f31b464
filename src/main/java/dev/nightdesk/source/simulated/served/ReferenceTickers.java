package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.simulated.SimulatedListing;
import dev.nightdesk.source.simulated.SimulatedListing.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// Massive's list of tickers: those in use, or those given up by a change of symbol or an end.
///
/// @param history sessions that the list of those given up reaches back
record ReferenceTickers(Roll roll, int history, Pages pages) implements Endpoint {

    /// @param givenUp epoch day from which the symbol is no longer in use
    private record Entry(Enrolled listed, Named named, OptionalInt givenUp) {}

    @Override
    public Answer answer(Call call, Moment now) {
        boolean isActive = Boolean.parseBoolean(call.query().text("active", "true"));
        int session = Moment.day(now.session());
        List<Entry> entries =
                (isActive ? inUse(session) : givenUp(now.session(), now))
                        .filter(entry ->
                                call.query().lets("ticker", entry.named().symbol(), s -> s))
                        .sorted(Comparator.comparing((Entry entry) -> entry.named().symbol()))
                        .toList();
        return pages.page(call, entries, 100, 1000, ReferenceTickers::write);
    }

    private Stream<Entry> inUse(int day) {
        return roll.listed(day)
                .map(entry -> new Entry(entry, entry.listing().named(day), OptionalInt.empty()));
    }

    private Stream<Entry> givenUp(LocalDate session, Moment now) {
        Span span = Span.of(now.calendar().sessionsBack(session, history), session);
        return roll.all().stream()
                .flatMap(entry -> formerly(entry).stream())
                .filter(entry -> span.contains(entry.givenUp().orElseThrow()));
    }

    private static List<Entry> formerly(Enrolled entry) {
        SimulatedListing listing = entry.listing();
        List<Entry> formerly = new ArrayList<>();
        for (int nth = 1; nth < listing.names().size(); nth++) {
            int changed = listing.names().get(nth).fromDay();
            formerly.add(new Entry(entry, listing.names().get(nth - 1), OptionalInt.of(changed)));
        }
        int end = listing.endDay();
        formerly.add(new Entry(entry, listing.names().getLast(), OptionalInt.of(end)));
        return formerly;
    }

    private static void write(JsonGenerator json, Entry entry) {
        Enrolled listed = entry.listed();
        json.writeStartObject();
        json.writeStringProperty("ticker", entry.named().symbol());
        json.writeStringProperty("name", entry.named().name());
        json.writeStringProperty("market", "stocks");
        json.writeStringProperty("locale", "us");
        json.writeStringProperty("primary_exchange", listed.exchange().mic());
        if (listed.listing().kind() != ListingKind.TEST_ISSUE) {
            json.writeStringProperty("type", type(listed.listing().kind()));
        }
        json.writeBooleanProperty("active", entry.givenUp().isEmpty());
        json.writeStringProperty("currency_name", "usd");
        listed.cik().ifPresent(cik -> json.writeStringProperty("cik", padded(cik)));
        json.writeStringProperty("composite_figi", listed.compositeFigi());
        json.writeStringProperty("share_class_figi", listed.shareClassFigi());
        entry.givenUp()
                .ifPresent(day ->
                        json.writeStringProperty("delisted_utc", Dates.iso(day) + "T00:00:00Z"));
        json.writeEndObject();
    }

    private static String padded(int cik) {
        return String.format(Locale.ROOT, "%010d", cik);
    }

    private static String type(ListingKind kind) {
        return switch (kind) {
            case COMMON_STOCK -> "CS";
            case ETF -> "ETF";
            case BOND_FUND -> "FUND";
            case WARRANT -> "WARRANT";
            case UNIT -> "UNIT";
            case RIGHT -> "RIGHT";
            case PREFERRED -> "PFD";
            case NOTE -> "BOND";
            case TEST_ISSUE -> throw new IllegalArgumentException(kind + " has no type");
        };
    }
}
