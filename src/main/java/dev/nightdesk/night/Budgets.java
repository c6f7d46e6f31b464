package dev.nightdesk.night;

import dev.nightdesk.ledger.BillingCalendar;
import dev.nightdesk.ledger.CallUse;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Statement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a month costs, by line: before any run, after it, and while one is on.
public final class Budgets {

    /// How long a run may take from its lease to its first word.
    private static final int ATTEMPTS = 100;

    private static final long PAUSE_MILLIS = 100;

    private final Settings settings;
    private final Optional<MarketChoice> choice;
    private final Clock clock;
    private final PriceList prices;

    /// @throws Refused if the price list is not valid
    public Budgets(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        this.settings = settings;
        this.choice = choice;
        this.clock = clock;
        this.prices = Prices.read(settings);
    }

    /// A month so far.
    ///
    /// @param asOf when the run at work told of it; empty if nobody had to
    /// @param statement at the prices as they are
    /// @param asked the same with the prices of a question; without one the same
    /// @param windows what is used of quotas
    /// @param stale that a price was read too long ago, in words; empty if none was
    public record Seen(
            Market market,
            Optional<Instant> asOf,
            Statement statement,
            Statement asked,
            List<Quotas.Row> windows,
            Optional<String> stale) {}

    /// The month so far, and with changed prices.
    ///
    /// @param whatIf changed prices, such as `plan` to a name; none for none
    /// @throws Refused if one of them makes no sense
    public Seen seen(Map<String, String> whatIf) {
        Books books = books();
        Statement statement = books.at(prices);
        return new Seen(
                books.market(),
                Optional.of(books.asOf()).filter(at -> !books.holder().isEmpty()),
                statement,
                whatIf.isEmpty() ? statement : asked(WhatIf.applied(prices, whatIf), books, whatIf),
                books.windows(),
                Prices.stale(prices, BillingCalendar.day(clock.instant())));
    }

    /// With the calls of the month, those whose price is asked about at that.
    private static Statement asked(PriceList other, Books books, Map<String, String> whatIf) {
        List<CallUse> uses =
                books.uses().stream()
                        .map(use ->
                                whatIf.containsKey(WhatIf.callTo(use.provider()))
                                        ? use.at(other.call(use.provider(), books.day()))
                                        : use)
                        .toList();
        return Statement.of(other, books.day(), uses);
    }

    private Books books() {
        Market market = Desk.market(settings, choice);
        return settings.hasDatabase(market) ? read() : unused(market);
    }

    private Books unused(Market market) {
        return new Books(
                "",
                market,
                clock.instant(),
                BillingCalendar.day(clock.instant()),
                List.of(),
                new Quotas(settings, choice, clock).unused());
    }

    private Books read() {
        for (int attempt = 1; ; attempt++) {
            try (Desk desk = Desk.toRead(settings, choice, clock)) {
                return Books.of(desk, "");
            } catch (LeaseHeld held) {
                Path folder = held.folder().orElseThrow(() -> held);
                Optional<Books> told = new BooksFile(folder).by(held.holder());
                if (told.isPresent()) {
                    return told.get();
                }
                if (attempt == ATTEMPTS) {
                    throw held;
                }
                Pause.millis(PAUSE_MILLIS);
            }
        }
    }
}
