package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.simulated.served.Limit.Daily;
import dev.nightdesk.source.simulated.served.Limit.Sliding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Who serves, and how much of it.
enum Provider {
    MASSIVE,
    SEC,
    NASDAQTRADER,
    FINNHUB,
    ALPHAVANTAGE,
    FRED,
    CBOE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// All of them apply at once.
    List<Limit> limits() {
        return switch (this) {
            case MASSIVE -> List.of(aMinute(5));
            case FINNHUB -> List.of(aMinute(60), aSecond(30));
            case ALPHAVANTAGE -> List.of(new Daily(25), aSecond(1));
            case FRED -> List.of(aMinute(120));
            case SEC, NASDAQTRADER, CBOE -> List.of(aSecond(10));
        };
    }

    private static Limit aMinute(int calls) {
        return new Sliding(calls, Duration.ofMinutes(1));
    }

    private static Limit aSecond(int calls) {
        return new Sliding(calls, Duration.ofSeconds(1));
    }
}
