package dev.nightdesk.source.simulated.served;

import static java.nio.charset.StandardCharsets.UTF_8;

/// How each provider refuses.
final class Complaints {

    private static final String UPGRADE =
            " Please upgrade your plan at https://massive.com/pricing";
    private static final String THANKS = "Thank you for using Alpha Vantage! ";

    private Complaints() {}

    /// To a caller without a key.
    static Answer keyMissing(Provider provider) {
        return switch (provider) {
            case MASSIVE -> massive(401, "ERROR", "error", "API Key was not provided");
            case FINNHUB -> error(401, "Please use an API key.");
            case ALPHAVANTAGE ->
                    notice("Error Message", "the parameter apikey is invalid or missing.");
            case SEC ->
                    Answer.html(
                            403,
                            "SEC.gov | Your Request Originates from an Undeclared Automated Tool",
                            "Your Request Originates from an Undeclared Automated Tool");
            case NASDAQTRADER, FRED, CBOE -> throw new IllegalArgumentException(provider.word());
        };
    }

    /// To a caller who calls too often.
    ///
    /// @param key is repeated by Alpha Vantage
    static Answer limited(Provider provider, Limit broken, String key) {
        return switch (provider) {
            case MASSIVE ->
                    massive(
                            429,
                            "ERROR",
                            "error",
                            "You've exceeded the maximum requests per minute, please wait or"
                                    + " upgrade your subscription to continue."
                                    + " https://massive.com/pricing");
            case FINNHUB ->
                    error(429, "API limit reached. Please try again later. Remaining Limit: 0");
            case ALPHAVANTAGE -> notice("Information", exhausted(broken, key));
            case SEC -> threshold();
            case FRED -> error(429, "Too Many Requests. Exceeded Rate Limit");
            case NASDAQTRADER, CBOE -> Answer.html(429, "Too Many Requests", "Too Many Requests");
        };
    }

    private static String exhausted(Limit broken, String key) {
        return switch (broken) {
            case Limit.Daily daily ->
                    "We have detected your API key as "
                            + key
                            + " and our standard API rate limit is "
                            + daily.calls()
                            + " requests per day.";
            case Limit.Sliding _ ->
                    THANKS
                            + "Please consider spreading out your free API requests more sparingly"
                            + " (1 request per second).";
        };
    }

    private static Answer threshold() {
        return Answer.html(
                403,
                "SEC.gov | Request Rate Threshold Exceeded",
                "Automated access to our sites must comply with our policy.");
    }

    /// An error that looks like success.
    static Answer disguised(Provider provider) {
        return switch (provider) {
            case MASSIVE -> massive(200, "ERROR", "error", "Internal error, please try again.");
            case ALPHAVANTAGE ->
                    notice("Note", THANKS + "Our standard API call frequency is 25 calls per day.");
            default -> error(200, "API limit reached. Please try again later. Remaining Limit: 0");
        };
    }

    /// To a caller whose plan does not include what is asked for.
    static Answer notEntitled(Provider provider) {
        return provider == Provider.FINNHUB
                ? error(403, "You don't have access to this resource.")
                : notAuthorized("You are not entitled to this data." + UPGRADE);
    }

    static Answer beforeEndOfDay() {
        return notAuthorized("Attempted to request today's data before end of day." + UPGRADE);
    }

    static Answer beyondTimeframe() {
        return notAuthorized("Your plan doesn't include this data timeframe." + UPGRADE);
    }

    private static Answer notAuthorized(String message) {
        return massive(403, "NOT_AUTHORIZED", "message", message);
    }

    static Answer invalid(String message) {
        return massive(400, "ERROR", "error", message);
    }

    static Answer notFound(Provider provider) {
        return switch (provider) {
            case MASSIVE -> massive(404, "NOT_FOUND", "message", "Data not found.");
            case FINNHUB -> error(404, "Not found.");
            default -> Answer.html(404, "404 Not Found", "Not Found");
        };
    }

    /// What the SEC says where there is no file.
    static Answer denied() {
        return new Answer(
                403,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code></Error>\n"
                        .getBytes(UTF_8));
    }

    static Answer unavailable() {
        return Answer.html(503, "503 Service Unavailable", "Service Unavailable");
    }

    /// A page for humans, with success.
    static Answer page() {
        return Answer.html(200, "Page Not Available", "We are sorry, this page is not available.");
    }

    static Answer notice(String kind, String words) {
        return Answer.json(json -> {
            json.writeStartObject();
            json.writeStringProperty(kind, words);
            json.writeEndObject();
        });
    }

    private static Answer error(int status, String words) {
        return Answer.json(status, "{\"error\":\"" + words + "\"}");
    }

    private static Answer massive(int status, String word, String kind, String words) {
        return Answer.json(
                status,
                "{\"status\":\""
                        + word
                        + "\",\"request_id\":\"0\",\""
                        + kind
                        + "\":\""
                        + words
                        + "\"}");
    }
}
