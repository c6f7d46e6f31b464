package dev.nightdesk.source.finnhub;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import java.util.Map;

/// What it says when it does not answer, at every endpoint.
final class Refusals {

    private static final String LIMIT =
            "{\"error\":\"API limit reached. Please try again later. Remaining Limit: 0\"}";

    static final Map<Answer, Absence> ALL =
            Map.of(
                    Answer.error(401, "{\"error\":\"Invalid API key.\"}"), Absence.BAD_KEY,
                    Answer.error(401, "{\"error\":\"Please use an API key.\"}"), Absence.BAD_KEY,
                    Answer.json("{\"error\":\"Invalid API key.\"}"), Absence.BAD_KEY,
                    Answer.error(403, "{\"error\":\"You don't have access to this resource.\"}"),
                            Absence.NOT_ENTITLED,
                    Answer.error(429, LIMIT), Absence.OVER_RATE,
                    Answer.json(LIMIT), Absence.OVER_RATE,
                    Answer.json("{\"error\":\"Something went wrong.\"}"), Absence.UNAVAILABLE,
                    Answer.error(502, "{\"error\":\"Bad gateway\"}"), Absence.UNAVAILABLE,
                    Answer.json("\"error\""), Absence.UNREADABLE);

    private Refusals() {}
}
