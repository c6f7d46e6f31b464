package dev.nightdesk.source.files;

import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.Rows;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// A market in a directory of files; the layout is told in the documentation of this package.
public final class FilesMarket implements MarketSource {

    private final Table prices;
    private final Optional<Table> actions;
    private final Optional<Table> fundamentals;
    private final Companies companies;
    private final List<String> missing;
    private final IntPredicate isSession;
    private final IntUnaryOperator nextSession;

    private FilesMarket(Path directory, IntPredicate isSession, IntUnaryOperator nextSession) {
        prices = Layout.PRICES.in(directory).orElseThrow(() -> withoutPrices(directory));
        actions = Layout.ACTIONS.in(directory);
        fundamentals = Layout.FUNDAMENTALS.in(directory);
        companies = Companies.in(directory);
        missing = missing(directory);
        this.isSession = new KnownDays(isSession);
        this.nextSession = nextSession;
    }

    /// Opens a directory: looks for its files, reads their headers and the names of the listings.
    ///
    /// @param isSession epoch day to whether the exchange was open
    /// @param nextSession epoch day to the epoch day of the first session after it
    /// @throws UnusableSource if there is no such directory, no prices file, a file twice, or a
    ///   file that is empty, unreadable or lacks a column
    public static FilesMarket open(
            Path directory, IntPredicate isSession, IntUnaryOperator nextSession) {
        if (!Files.exists(directory)) {
            throw refused(directory, "does not exist");
        }
        if (!Files.isDirectory(directory)) {
            throw refused(directory, "is not a directory");
        }
        if (!Files.isReadable(directory)) {
            throw refused(directory, "may not be read");
        }
        return new FilesMarket(directory, isSession, nextSession);
    }

    /// The stems of the optional files that are not there, such as `actions`; and `news`, which no
    /// file holds.
    @Override
    public List<String> missing() {
        return missing;
    }

    @Override
    public Delivered delivered(int fromDay, int toDay) {
        try (DeliveredRows rows = new DeliveredRows(prices, fromDay, toDay, isSession)) {
            rows.next();
            return new Delivered(listings(rows.issues().all()), rows.sessions());
        }
    }

    private List<DeliveredListing> listings(List<Issue> issues) {
        return issues.stream()
                .filter(Issue::isMet)
                .sorted(Comparator.comparing(Issue::symbol))
                .map(this::listing)
                .toList();
    }

    @Override
    public Rows<QuotedBar> bars(IntPredicate wantedDay) {
        return new BarRows(prices, wantedDay, isSession);
    }

    @Override
    public Rows<QuotedAction> actions(IntPredicate wantedDay) {
        return actions.<Rows<QuotedAction>>map(
                        table -> new ActionRows(table, wantedDay, isSession, nextSession))
                .orElseGet(NoRows::new);
    }

    @Override
    public Rows<QuotedFact> facts(IntPredicate wantedDay) {
        return fundamentals
                .<Rows<QuotedFact>>map(table -> new EachOf<>(new FilingRows(table, wantedDay)))
                .orElseGet(NoRows::new);
    }

    @Override
    public Rows<QuotedNews> news(IntPredicate wantedDay) {
        return new NoRows<>();
    }

    private DeliveredListing listing(Issue issue) {
        Company company = companies.of(issue.symbol());
        return new DeliveredListing(
                issue.symbol(),
                company.name(),
                company.kindOf(issue.symbol()),
                issue.firstDay(),
                issue.lastDay(),
                List.of());
    }

    private List<String> missing(Path directory) {
        List<String> absent = new ArrayList<>();
        if (actions.isEmpty()) {
            absent.add(Layout.ACTIONS.stem());
        }
        if (fundamentals.isEmpty()) {
            absent.add(Layout.FUNDAMENTALS.stem());
        }
        if (SourceFile.in(directory, Companies.STEM).isEmpty()) {
            absent.add(Companies.STEM);
        }
        absent.add("news");
        return List.copyOf(absent);
    }

    private static UnusableSource withoutPrices(Path directory) {
        return new UnusableSource(
                SourceFault.NO_PRICES,
                directory + " holds no prices",
                "put prices.csv, prices.tsv or either with .gz behind it there");
    }

    private static UnusableSource refused(Path directory, String cause) {
        return new UnusableSource(
                SourceFault.DIRECTORY,
                "the market directory " + directory + " " + cause,
                "the same command with --market files:DIR, a readable directory");
    }
}
