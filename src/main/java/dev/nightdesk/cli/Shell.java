package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Market;
import dev.nightdesk.night.MarketChoice;
import dev.nightdesk.night.Settings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;

/// What a command has around it.
///
/// @param settings from the environment
/// @param out where results go
/// @param isTerminal whether a person is looking on whose screen lets a line be drawn over
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

    /// Opens a market to read, and says so if it is not a real one.
    Desk read(Optional<MarketChoice> choice, Format format) {
        Desk desk = Desk.toRead(settings, choice, clock);
        warn(desk.market(), format);
        return desk;
    }

    /// Says that a market is not a real one: to people above the result, to programs beside it.
    void warn(Market market, Format format) {
        PrintWriter where = format == Format.table ? out : err;
        market.notice().ifPresent(where::println);
        where.flush();
    }
}
