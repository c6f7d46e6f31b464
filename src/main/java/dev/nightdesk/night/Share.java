package dev.nightdesk.night;

import dev.nightdesk.ledger.Left;
import dev.nightdesk.ledger.Outlook;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation.Blocked;
import dev.nightdesk.ledger.Usage;
import dev.nightdesk.ledger.Window;
import dev.nightdesk.store.CallStore.Planned;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One provider's share of a plan, against what its quota leaves.
///
/// @param usage as of now
/// @param block empty if it may be called
/// @param calls in the order in which they are made
record Share(Quota quota, Usage usage, Optional<Blocked> block, List<Planned> calls, Instant now) {

    /// Who is blocked for longer is not waited for.
    private static final Duration PATIENCE = Duration.ofHours(2);

    private static final int MINUTE = 60;

    /// The calls that can be made tonight.
    int made() {
        int room =
                isShut()
                        ? 0
                        : calendars().stream().mapToInt(Left::left).min().orElse(Integer.MAX_VALUE);
        return Math.min(room, calls.size());
    }

    private boolean isShut() {
        return block.filter(one -> one.until().isAfter(now.plus(PATIENCE))).isPresent();
    }

    private List<Left> calendars() {
        return quota.left(usage, now).stream()
                .filter(one -> one.window() instanceof Window.Calendar)
                .toList();
    }

    /// Calls that the night cannot do without.
    long needed() {
        return calls.stream().filter(Planned::needed).count();
    }

    /// Calls that would be given up.
    long givenUp() {
        return calls.stream().skip(made()).filter(call -> !call.needed()).count();
    }

    /// Calls without which there is no night, and which cannot be made.
    long tooMany() {
        return calls.stream().skip(made()).filter(Planned::needed).count();
    }

    /// From when on there is room again.
    Instant reset() {
        Instant calendar =
                calendars().stream().map(Left::reset).max(Comparator.naturalOrder()).orElse(now);
        return isShut() ? block.orElseThrow().until() : calendar;
    }

    /// How long the calls take that can be made, as fast as the quota allows.
    Duration time() {
        Instant start = block.map(Blocked::until).filter(now::isBefore).orElse(now);
        Duration wait = isShut() ? Duration.ZERO : Duration.between(now, start);
        Outlook outlook = quota.outlook(usage, now, made());
        return outlook instanceof Outlook.Takes(Duration time) ? time.plus(wait) : wait;
    }

    /// In words: `30 calls (0 needed), 6 given up, 1 min; 24 per day: 24 left, then 0, until …`.
    String words() {
        StringBuilder words = new StringBuilder();
        words.append(calls.size() == 1 ? "1 call, " : calls.size() + " calls, ")
                .append(needed())
                .append(" needed");
        if (givenUp() > 0) {
            words.append(", ").append(givenUp()).append(" would be given up");
        }
        words.append(", ").append(words(time())).append(" at its quota");
        for (Left one : calendars()) {
            words.append(
                    "; %s: %d left, then %d, until %s"
                            .formatted(
                                    one.window().words(),
                                    one.left(),
                                    one.left() - made(),
                                    one.reset()));
        }
        block.ifPresent(one ->
                words.append(
                        "; not to be called until %s: %s".formatted(one.until(), one.reason())));
        return words.toString();
    }

    static String words(Duration time) {
        return time.toSeconds() < MINUTE
                ? time.toSeconds() + " s"
                : (time.toSeconds() + MINUTE / 2) / MINUTE + " min";
    }
}
