package dev.nightdesk.night;

import dev.nightdesk.market.FailureKind;
import java.time.LocalDate;
import java.util.List;

/// Fills an execution, its session and its tickers into what is to be done.
///
/// @param published what is not published yet is gone over by a restart
record Remedy(long execution, LocalDate session, boolean published) {

    /// As many as a command line can bear.
    private static final int MOST = 50;

    private static final String RERUN = "nightdesk rerun TICKER --publish";

    /// Of several runs that are half done the last need not be this one.
    private static final String RESTART = "nightdesk restart --last";

    String of(FailureKind kind, List<String> tickers) {
        String some = String.join(" ", tickers.subList(0, Math.min(MOST, tickers.size())));
        return kind.next()
                .replace(RERUN, tickers.isEmpty() ? RERUN : again(some))
                .replace(RESTART, restart())
                .replace("TICKER", tickers.isEmpty() ? "TICKER" : tickers.getFirst())
                .replaceAll("(--session|explain|publish) DATE", "$1 " + session);
    }

    /// What to do about an execution.
    static String of(FailureKind kind, long execution) {
        return kind.next().replaceAll("\\bID\\b", Long.toString(execution));
    }

    String of(FailureKind kind) {
        return of(kind, List.of());
    }

    /// Rates tickers once more, whose data is as it should be by now.
    ///
    /// @param tickers blanks between
    String again(String tickers) {
        return published
                ? "nightdesk rerun %s --publish --session %s".formatted(tickers, session)
                : restart();
    }

    private String restart() {
        return "nightdesk restart " + execution;
    }
}
