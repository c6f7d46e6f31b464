package dev.nightdesk.source.alphavantage;

import static dev.nightdesk.source.Answer.error;
import static dev.nightdesk.source.Answer.json;
import static java.util.Map.entry;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import java.util.Map;

/// What Alpha Vantage says instead of data, whatever was asked for.
final class Said {

    static final String DAILY_LIMIT =
            "{\"Information\":\"We have detected your API key as K3YT0HIDE and our standard API rate"
                    + " limit is 25 requests per day. Please subscribe to any of the premium plans\"}";

    private static final String BURST_LIMIT =
            "{\"Information\":\"Please consider spreading out your free API requests more sparingly"
                    + " (1 request per second). Premium plans lift the free key rate limit (25 requests"
                    + " per day) and unlock all premium endpoints\"}";

    static final Map<Answer, Absence> REFUSALS =
            Map.ofEntries(
                    entry(json(DAILY_LIMIT), Absence.OVER_DAY),
                    entry(json(BURST_LIMIT), Absence.OVER_RATE),
                    entry(
                            json(
                                    "{\"Note\":\"Our call frequency is 5 calls per minute and 25 calls per day.\"}"),
                            Absence.OVER_DAY),
                    entry(
                            json("{\"Note\":\"Our call frequency is 5 calls per minute.\"}"),
                            Absence.OVER_RATE),
                    entry(
                            json(
                                    "{\"Information\":\"This is a premium endpoint. You may subscribe\"}"),
                            Absence.NOT_ENTITLED),
                    entry(
                            json("{\"Information\":\"The value is a premium feature for it.\"}"),
                            Absence.NOT_ENTITLED),
                    entry(
                            json(
                                    "{\"Information\":\"The **demo** API key is for demo purposes only.\"}"),
                            Absence.BAD_KEY),
                    entry(
                            json(
                                    "{\"Error Message\":\"the parameter apikey is invalid or missing.\"}"),
                            Absence.BAD_KEY),
                    entry(json("{\"Error Message\":\"Invalid API call. Retry\"}"), Absence.NO_DATA),
                    entry(
                            json("{\"Information\":\"Invalid inputs. Try again.\"}"),
                            Absence.NO_DATA),
                    entry(json("{\"Information\":\"Something new\"}"), Absence.UNAVAILABLE),
                    entry(json("{}"), Absence.NO_DATA),
                    entry(json("{\"items\":\"0\"}"), Absence.UNREADABLE),
                    entry(json("{\"Information\":\"We have detec"), Absence.UNREADABLE),
                    entry(error(403, "{}"), Absence.NOT_ENTITLED),
                    entry(error(404, "{}"), Absence.NO_DATA));

    private Said() {}
}
