package dev.nightdesk.night.fetch;

import dev.nightdesk.ledger.Worth;
import dev.nightdesk.night.fetch.Candidates.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose data are refreshed first where a call brings one company's alone.
///
/// @param candidates the common stocks
record Rotation(List<Candidate> candidates, CallRules rules) {

    /// Age of what was never asked for.
    private static final Duration NEVER = Duration.ofDays(3650);

    /// The symbols with the best scores.
    Stream<String> watched() {
        return candidates.stream()
                .filter(one -> !Double.isNaN(one.score()))
                .sorted(
                        Comparator.comparingDouble(Candidate::score)
                                .reversed()
                                .thenComparing(Candidate::symbol))
                .limit(rules.watched())
                .map(Candidate::symbol);
    }

    /// The symbols to refresh next, the most telling first.
    ///
    /// @param done when each was refreshed last
    Stream<String> next(Map<String, Instant> done, int most, LocalDate session) {
        Instant now = session.atStartOfDay().toInstant(ZoneOffset.UTC);
        return candidates.stream()
                .map(one -> worth(one, age(done.get(one.symbol()), now)))
                .sorted(Worth.MOST_FIRST)
                .limit(most)
                .map(Worth::symbol);
    }

    private Worth worth(Candidate one, Duration age) {
        boolean atBorder = one.distance() <= rules.border();
        return new Worth(one.symbol(), atBorder, age.toDays(), one.volatility());
    }

    private static Duration age(@Nullable Instant done, Instant now) {
        return done == null ? NEVER : Duration.between(done, now);
    }
}
