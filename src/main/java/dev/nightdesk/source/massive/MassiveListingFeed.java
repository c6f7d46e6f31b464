package dev.nightdesk.source.massive;

import static dev.nightdesk.market.ListingKind.COMMON_STOCK;
import static dev.nightdesk.market.ListingKind.ETF;
import static dev.nightdesk.market.ListingKind.NOTE;
import static dev.nightdesk.market.ListingKind.PREFERRED;
import static dev.nightdesk.market.ListingKind.RIGHT;
import static dev.nightdesk.market.ListingKind.UNIT;
import static dev.nightdesk.market.ListingKind.WARRANT;
import static java.util.Map.entry;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeed;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.json.JsonRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Massive's directory of tickers; the subject is `active`, `delisted` or a next page of either. A
/// symbol may have been delisted more than once.
public final class MassiveListingFeed extends PagedFeed<ListedSecurity> implements ListingFeed {

    private static final Map<String, String> STATES = Map.of("active", "true", "delisted", "false");

    /// Types that tell the kind. Closed-end funds (`FUND`), baskets and liquidating trusts (`LT`)
    /// do not: what they hold decides.
    private static final Map<String, ListingKind> BY_TYPE =
            Map.ofEntries(
                    entry("CS", COMMON_STOCK),
                    entry("OS", COMMON_STOCK),
                    entry("ADRC", COMMON_STOCK),
                    entry("GDR", COMMON_STOCK),
                    entry("NYRS", COMMON_STOCK),
                    entry("PFD", PREFERRED),
                    entry("ADRP", PREFERRED),
                    entry("WARRANT", WARRANT),
                    entry("ADRW", WARRANT),
                    entry("RIGHT", RIGHT),
                    entry("ADRR", RIGHT),
                    entry("UNIT", UNIT),
                    entry("ETF", ETF),
                    entry("ETS", ETF),
                    entry("ETV", ETF),
                    entry("ETN", ETF),
                    entry("SP", NOTE),
                    entry("BOND", NOTE),
                    entry("AGEN", NOTE),
                    entry("EQLK", NOTE));

    private static final Pattern FIGI = Pattern.compile("[A-Z0-9]{12}");
    private static final Pattern CIK = Pattern.compile("0*[1-9][0-9]{0,8}");

    public MassiveListingFeed() {
        super("tickers", "/v3/reference/tickers", List.of("ticker", "delisted_utc"));
    }

    @Override
    Request first(Request request, String subject) {
        String isActive = STATES.get(subject);
        if (isActive == null) {
            throw new IllegalArgumentException("active or delisted expected: '" + subject + "'");
        }
        return request.with("market", "stocks")
                .with("active", isActive)
                .with("order", "asc")
                .with("sort", "ticker")
                .with("limit", "1000");
    }

    @Override
    Optional<ListedSecurity> read(JsonRow row, RowTally tally) {
        return Optional.of(
                new ListedSecurity(
                        new Ticker(row.text("ticker")).symbol(),
                        row.line("name"),
                        Optional.ofNullable(BY_TYPE.get(row.text("type"))),
                        figi(row),
                        cik(row.text("cik")),
                        OptionalInt.empty(),
                        lastDay(row)));
    }

    private static Optional<String> figi(JsonRow row) {
        return Stream.of("share_class_figi", "composite_figi")
                .map(row::text)
                .filter(figi -> FIGI.matcher(figi).matches())
                .findFirst();
    }

    private static OptionalInt cik(String text) {
        return CIK.matcher(text).matches()
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /// Older rows give midnight in New York as UTC (`2018-01-02T05:00:00Z`), newer ones midnight in
    /// UTC (`2026-08-13T00:00:00Z`): the date as written is meant by both.
    private static OptionalInt lastDay(JsonRow row) {
        String delisted = row.text("delisted_utc");
        if (!delisted.isEmpty()) {
            String date = delisted.substring(0, Math.min(10, delisted.length()));
            return OptionalInt.of((int) LocalDate.parse(date).toEpochDay());
        }
        if (row.text("active").equals("false")) {
            throw new IllegalArgumentException("delisted on a day that is not told");
        }
        return OptionalInt.empty();
    }
}
