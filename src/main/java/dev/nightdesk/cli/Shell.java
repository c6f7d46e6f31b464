package dev.nightdesk.cli;

import dev.nightdesk.night.Settings;
import java.io.PrintWriter;
import java.time.Clock;

/// What a command has around it.
///
/// @param settings from the environment
/// @param out where results go
/// @param isTerminal whether a person is looking on
/// @param signals what the process is told from outside
record Shell(
        Settings settings,
        Clock clock,
        PrintWriter out,
        PrintWriter err,
        boolean isTerminal,
        Signals signals) {

    /// In a process that other things are done in too: signals are not for the command.
    Shell(Settings settings, Clock clock, PrintWriter out, PrintWriter err, boolean isTerminal) {
        this(settings, clock, out, err, isTerminal, new Signals());
    }
}
