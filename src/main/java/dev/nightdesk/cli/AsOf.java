package dev.nightdesk.cli;

import dev.nightdesk.night.Lookout.Seen;
import dev.nightdesk.night.Market;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Says of something seen that it was a run at work that told it, and when.
final class AsOf {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private AsOf() {}

    static <T> T told(Shell shell, Seen<T> seen, Format format) {
        told(shell, seen.market(), seen.asOf(), format);
        seen.frozen()
                .ifPresent(run -> {
                    shell.err().println(run.kind().tell(String.valueOf(run.getMessage())));
                    shell.err().println("next: " + run.next());
                });
        shell.err().flush();
        return seen.what();
    }

    /// @param asOf when the run at work told it; empty if nobody had to
    static void told(Shell shell, Market market, Optional<Instant> asOf, Format format) {
        shell.warn(market, format);
        asOf.ifPresent(
                at -> shell.err().println("as of " + TIME.format(at) + ", from the run at work"));
        shell.err().flush();
    }
}
