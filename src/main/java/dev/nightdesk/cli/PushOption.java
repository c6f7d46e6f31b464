package dev.nightdesk.cli;

import dev.nightdesk.night.Settings;
import picocli.CommandLine.Option;

/// Whether a run that is no regular one tells its metrics. One group of a Pushgateway belongs to
/// one database, and what it says of the last night is to be the last night's.
final class PushOption {

    @Option(
            names = "--push",
            description =
                    "tell its metrics too, to whom NIGHTDESK_PUSHGATEWAY and"
                            + " NIGHTDESK_METRICS_FILE say")
    boolean push;

    Settings of(Shell shell) {
        return push ? shell.settings() : shell.settings().untold();
    }
}
