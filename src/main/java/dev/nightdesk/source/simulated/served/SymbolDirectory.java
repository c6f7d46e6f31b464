package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.ListingKind;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// NASDAQ Trader's two files: its own listings, and those of the other exchanges.
///
/// @param isNasdaq which of the two
record SymbolDirectory(Roll roll, boolean isNasdaq) implements Endpoint {

    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("MMddyyyyHH:mm", Locale.ROOT);

    private static final String OWN =
            "Symbol|Security Name|Market Category|Test Issue|Financial Status|Round Lot Size|ETF|NextShares";

    private static final String OTHER =
            "ACT Symbol|Security Name|Exchange|CQS Symbol|ETF|Round Lot Size|Test Issue|NASDAQ Symbol";

    @Override
    public Answer answer(Call call, Moment now) {
        int day = Moment.day(now.session());
        StringBuilder file = new StringBuilder(isNasdaq ? OWN : OTHER).append('\n');
        listings(day).forEach(entry -> file.append(line(entry, day)).append('\n'));
        file.append("File Creation Time: ").append(CREATED.format(now.local()));
        return Answer.text("text/plain", file.append(isNasdaq ? "|||||||\n" : "||||||\n"));
    }

    private List<Enrolled> listings(int day) {
        return roll.listed(day)
                .filter(entry -> (entry.exchange() == Exchange.NASDAQ) == isNasdaq)
                .sorted(Comparator.comparing((Enrolled entry) -> entry.symbol(day)))
                .toList();
    }

    private String line(Enrolled entry, int day) {
        String symbol = entry.symbol(day);
        boolean isTest = entry.listing().kind() == ListingKind.TEST_ISSUE;
        String etf = entry.listing().kind() == ListingKind.ETF ? "Y" : "N";
        List<String> fields =
                isNasdaq
                        ? List.of(
                                symbol,
                                roll.title(entry, day),
                                entry.exchange().letter(),
                                flag(isTest),
                                "N",
                                "100",
                                isTest ? "" : etf,
                                "N")
                        : List.of(
                                symbol,
                                roll.title(entry, day),
                                entry.exchange().letter(),
                                symbol,
                                etf,
                                "100",
                                flag(isTest),
                                symbol);
        return String.join("|", fields);
    }

    private static String flag(boolean isSet) {
        return isSet ? "Y" : "N";
    }
}
