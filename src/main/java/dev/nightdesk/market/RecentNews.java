package dev.nightdesk.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The headlines about a listing that were public when a session closed.
///
/// @param until the close; every headline was published before it
/// @param name of the company as its market has it, empty if unknown
/// @param ticker as of the session, empty if unknown
/// @param headlines of the last 30 days, ascending by publication
public record RecentNews(Instant until, String name, String ticker, List<Headline> headlines) {

    /// How far back they go.
    public static final Duration SPAN = Duration.ofDays(30);

    /// Of a listing of which nothing was said.
    public static final RecentNews NONE = new RecentNews(Instant.EPOCH, "", "", List.of());

    public RecentNews {
        headlines = List.copyOf(headlines);
    }

    /// What of it was public when an earlier session closed.
    ///
    /// @param then the ticker as of that session
    public RecentNews asOf(Instant close, String then) {
        Instant since = close.minus(SPAN);
        List<Headline> known =
                headlines.stream()
                        .filter(one ->
                                !one.published().isBefore(since) && one.published().isBefore(close))
                        .toList();
        return known.isEmpty() ? NONE : new RecentNews(close, name, then, known);
    }
}
