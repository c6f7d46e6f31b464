package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.simulated.served.Limit.Daily;
import dev.nightdesk.source.simulated.served.Limit.Sliding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Who serves, and how much of it.
enum Provider {
    MASSIVE(new Sliding(5, Duration.ofMinutes(1))),
    SEC(new Sliding(10, Duration.ofSeconds(1))),
    NASDAQTRADER(new Sliding(10, Duration.ofSeconds(1))),
    FINNHUB(new Sliding(60, Duration.ofMinutes(1)), new Sliding(30, Duration.ofSeconds(1))),
    ALPHAVANTAGE(new Daily(25), new Sliding(1, Duration.ofSeconds(1))),
    FRED(new Sliding(120, Duration.ofMinutes(1))),
    CBOE(new Sliding(10, Duration.ofSeconds(1)));

    private final List<Limit> limits;

    Provider(Limit... limits) {
        this.limits = List.of(limits);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// All of them apply at once.
    List<Limit> limits() {
        return limits;
    }
}
