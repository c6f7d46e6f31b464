package dev.nightdesk.night.fetch;

import dev.nightdesk.source.Absence;
import java.time.Instant;

/// What came of asking a feed whether it answers.
///
/// @param feed empty if it is about all of the provider's
/// @param words what the provider said, short and without secrets; empty if it gave
/// @param seen when it was asked
public record Probe(String provider, String feed, Verdict verdict, String words, Instant seen) {

    /// How it came out.
    public enum Verdict {
        OK,
        KEY_MISSING,
        KEY_REFUSED,
        TERMS_FORBID,
        NOT_ENTITLED,
        NOT_READY,
        OVER_QUOTA,
        UNREACHABLE,
        UNREADABLE;

        /// That there is nothing of a kind is an answer, too.
        static Verdict of(Absence absence) {
            return switch (absence) {
                case NO_DATA, TOO_OLD -> OK;
                case NOT_READY -> NOT_READY;
                case NOT_ENTITLED -> NOT_ENTITLED;
                case BAD_KEY -> KEY_REFUSED;
                case OVER_RATE, OVER_DAY -> OVER_QUOTA;
                case SHUT_OUT, UNAVAILABLE -> UNREACHABLE;
                case UNREADABLE -> UNREADABLE;
            };
        }

        /// Whether the provider's other feeds would answer the same.
        boolean isOfAll() {
            return this == KEY_REFUSED || this == OVER_QUOTA || this == UNREACHABLE;
        }
    }

    /// Whether a night can do without the feed, as far as that can be told from it.
    public boolean isNeeded() {
        return FeedNames.NEEDED.contains(provider) && !FeedNames.OPTIONAL.contains(feed);
    }

    /// Whether it is about one feed or all of a provider's.
    public String name() {
        return feed.isEmpty() ? provider : provider + "/" + feed;
    }
}
