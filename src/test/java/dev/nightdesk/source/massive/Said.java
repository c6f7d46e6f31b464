package dev.nightdesk.source.massive;

import static dev.nightdesk.source.Answer.error;
import static dev.nightdesk.source.Answer.json;
import static java.util.Map.entry;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import java.util.Map;

/// What Massive says at any of its endpoints: a page of rows, or why there is none.
final class Said {

    /// What it says instead of rows.
    static final Map<Answer, Absence> REFUSALS =
            Map.ofEntries(
                    entry(error(401, said("ERROR", "error", "Unknown API Key")), Absence.BAD_KEY),
                    entry(json(said("ERROR", "error", "Unknown API Key")), Absence.BAD_KEY),
                    entry(
                            error(
                                    403,
                                    notAuthorized(
                                            "Attempted to request today's data before end of day. Please upgrade")),
                            Absence.NOT_READY),
                    entry(
                            json(
                                    notAuthorized(
                                            "Attempted to request today's data before end of day. Please upgrade")),
                            Absence.NOT_READY),
                    entry(
                            error(
                                    403,
                                    notAuthorized(
                                            "Your plan doesn't include this data timeframe. Please upgrade")),
                            Absence.TOO_OLD),
                    entry(
                            error(
                                    403,
                                    notAuthorized(
                                            "You are not entitled to this data. Please upgrade")),
                            Absence.NOT_ENTITLED),
                    entry(json(notAuthorized("Something else")), Absence.NOT_ENTITLED),
                    entry(error(403, ""), Absence.NOT_ENTITLED),
                    entry(
                            error(404, said("NOT_FOUND", "message", "Data not found.")),
                            Absence.NO_DATA),
                    entry(json(said("NOT_FOUND", "message", "Ticker not found.")), Absence.NO_DATA),
                    entry(
                            error(
                                    429,
                                    said(
                                            "ERROR",
                                            "error",
                                            "You've exceeded the maximum requests per minute")),
                            Absence.OVER_RATE),
                    entry(
                            json(
                                    said(
                                            "ERROR",
                                            "error",
                                            "You've exceeded the maximum requests per minute")),
                            Absence.OVER_RATE),
                    entry(json(said("ERROR", "error", "internal")), Absence.UNAVAILABLE),
                    entry(
                            error(502, said("ERROR", "error", "Unknown API Key")),
                            Absence.UNAVAILABLE),
                    entry(json("[]"), Absence.UNREADABLE),
                    entry(json("{}"), Absence.UNREADABLE),
                    entry(json("{\"status\":\"OK\"}"), Absence.UNREADABLE),
                    entry(
                            json("{\"status\":\"OK\",\"results\":{\"ticker\":\"AAPL\"}}"),
                            Absence.UNREADABLE),
                    entry(json("{\"resultsCount\":1,\"results\":[{}]}"), Absence.UNREADABLE));

    private Said() {}

    /// The only page of rows.
    static Answer page(String... rows) {
        return Answer.json(
                "{\"results\":[%s],\"status\":\"OK\",\"count\":%d}"
                        .formatted(String.join(",", rows), rows.length));
    }

    private static String notAuthorized(String message) {
        return said("NOT_AUTHORIZED", "message", message);
    }

    private static String said(String status, String name, String message) {
        return "{\"status\":\"%s\",\"request_id\":\"a1\",\"%s\":\"%s\"}"
                .formatted(status, name, message);
    }
}
