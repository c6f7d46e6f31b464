package dev.nightdesk.cli;

import dev.nightdesk.night.Settings;
import java.io.PrintWriter;
import java.time.Clock;

/// What a command has around it.
///
/// @param settings from the environment
/// @param out where results go
/// @param isTerminal whether a person is looking on
record Shell(
        Settings settings, Clock clock, PrintWriter out, PrintWriter err, boolean isTerminal) {}
