package dev.nightdesk.source.simulated.served;

import java.util.Arrays;
import java.util.List;

/// What goes wrong at a provider in the night of a session.
public enum Fault {
    /// Some refusals in a row for too many calls, although there were few.
    RATE_STORM("rate-storm"),
    /// Errors that come with HTTP 200.
    OK_ERRORS("ok-errors"),
    /// An endpoint is no longer part of the plan, all night long.
    CLOSED_TIER("closed-tier"),
    /// Rows of the session's bars that are none. They are gone by the next session.
    GARBAGE_ROWS("garbage-rows"),
    /// From the session on a price is halved, and nobody tells of a split.
    SILENT_SPLIT("silent-split"),
    /// Some bars stop at noon. They are whole by the next session.
    HALF_BAR("half-bar"),
    /// The exchange was closed against the calendar.
    CLOSURE("closure"),
    /// A body that breaks off.
    TRUNCATED_PAGE("truncated-page"),
    /// A page for humans in place of data.
    HTML_PAGE("html-page"),
    /// A body that trickles and breaks off.
    SLOW_DRIP("slow-drip"),
    /// For an hour, connections are closed without an answer.
    DEAD_HOUR("dead-hour"),
    /// Some answers in a row with HTTP 503.
    SERVER_ERRORS("server-errors");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    /// As plans write it.
    public String word() {
        return word;
    }

    /// The fault of a word, else [IllegalArgumentException] that names all of them.
    public static Fault of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + word + "' is no fault; there are " + words()));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Fault::word).toList();
    }
}
