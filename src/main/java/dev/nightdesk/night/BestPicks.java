package dev.nightdesk.night;

import dev.nightdesk.night.Morning.Pick;
import dev.nightdesk.rating.Reason;
import dev.nightdesk.rating.Recommendation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The best recommendations of a session, in words.
record BestPicks(Morning morning) {

    private static final int PICKS = 10;
    private static final int REASONS = 3;

    /// Two lines a pick: what it is, and why.
    List<String> lines(LocalDate session) {
        List<Pick> picks = morning.picks(Optional.of(session), PICKS);
        if (picks.isEmpty()) {
            return List.of("no recommendation of " + session + " says buy");
        }
        List<String> lines = new ArrayList<>();
        lines.add("best of " + session + ":");
        for (Pick pick : picks) {
            lines.add(what(lines.size() / 2 + 1, pick));
            lines.add("      " + why(pick));
        }
        return lines;
    }

    private static String what(int place, Pick pick) {
        Recommendation one = pick.recommendation();
        return String.format(
                Locale.ROOT,
                "  %2d  %-5s %-10s score %.1f  close %.2f  target %.2f  stop %.2f  at most %.1f %%  %s",
                place,
                pick.ticker(),
                one.rating(),
                one.score(),
                one.trade().entry(),
                one.trade().target(),
                one.trade().stop(),
                100 * one.maxWeight(),
                pick.name());
    }

    private static String why(Pick pick) {
        return pick.reasons().stream()
                .limit(REASONS)
                .map(Reason::words)
                .collect(Collectors.joining("; "));
    }
}
