package dev.nightdesk.cli;

import dev.nightdesk.market.Harmless;
import dev.nightdesk.market.HarmlessWriter;
import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Market;
import dev.nightdesk.night.MarketChoice;
import dev.nightdesk.night.Settings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/// What a command has around it.
///
/// @param settings from the environment
/// @param out where results go
/// @param err where errors and progress go
/// @param screen what they are shown on, to draw on it
/// @param signals what the process is told from outside
record Shell(
        Settings settings,
        Clock clock,
        PrintWriter out,
        PrintWriter err,
        Screen screen,
        Signals signals) {

    /// What is said commands no terminal, wherever it is from.
    Shell(Settings settings, Clock clock, Screen screen, Signals signals) {
        this(
                settings,
                clock,
                HarmlessWriter.before(screen.out(), false),
                HarmlessWriter.before(screen.err(), true),
                screen,
                signals);
    }

    /// In a process that other things are done in too: signals are not for the command.
    Shell(Settings settings, Clock clock, PrintWriter out, PrintWriter err, boolean isTerminal) {
        this(
                settings,
                clock,
                new Screen(out, err, isTerminal, StandardCharsets.UTF_8),
                new Signals());
    }

    /// Who is at work, as the system has it; empty if it does not say.
    static String user() {
        return System.getProperty("user.name", "");
    }

    /// Says one line, whatever it is made of.
    void say(String line) {
        out.println(Harmless.line(line));
        out.flush();
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
