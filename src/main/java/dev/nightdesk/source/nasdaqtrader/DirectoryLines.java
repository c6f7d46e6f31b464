package dev.nightdesk.source.nasdaqtrader;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.ListingKinds;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// The lines between header and end. Of two with one symbol the first counts. `NA`, `NAN` and
/// `TRUE` are symbols like any other.
final class DirectoryLines {

    /// How the tape writes a right, also one that is traded before it is issued. Its name tells of
    /// the ordinary share that it buys.
    private static final Pattern RIGHT = Pattern.compile("[A-Z.]+rw?");

    private final Directory directory;
    private final List<ListedSecurity> securities = new ArrayList<>();
    private final Set<String> symbols = new HashSet<>();
    private final RowTally tally = new RowTally();

    DirectoryLines(Directory directory) {
        this.directory = directory;
    }

    void take(String line) {
        List<String> fields = Directory.fields(line);
        if (fields.size() != directory.columns() || !isTicker(directory.symbol(fields))) {
            tally.reject(RowFault.MALFORMED, line);
        } else if (!symbols.add(directory.symbol(fields))) {
            tally.reject(RowFault.DUPLICATE, line);
        } else {
            securities.add(security(fields));
        }
    }

    private static boolean isTicker(String symbol) {
        try {
            return new Ticker(symbol).symbol().equals(symbol);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private ListedSecurity security(List<String> fields) {
        return new ListedSecurity(
                directory.symbol(fields),
                directory.security(fields),
                Optional.of(kind(fields)),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /// The ETF flag of test issues is blank on Nasdaq, so the test flag goes first.
    private ListingKind kind(List<String> fields) {
        if (directory.isTest(fields)) {
            return ListingKind.TEST_ISSUE;
        }
        return directory.isEtf(fields)
                ? ListingKind.ETF
                : kind(directory.symbol(fields), directory.security(fields));
    }

    private static ListingKind kind(String symbol, String name) {
        return RIGHT.matcher(symbol).matches() ? ListingKind.RIGHT : ListingKinds.of(symbol, name);
    }

    Found<ListedSecurity> found() {
        return new Found<>(securities, List.of(), tally.rejections());
    }
}
