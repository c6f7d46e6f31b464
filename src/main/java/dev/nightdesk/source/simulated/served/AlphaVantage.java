package dev.nightdesk.source.simulated.served;

/// Alpha Vantage's one address for everything: the function decides.
record AlphaVantage(Endpoint listingStatus, Endpoint newsSentiment) implements Endpoint {

    @Override
    public Answer answer(Call call, Moment now) {
        String function = call.query().text("function", "");
        return switch (function) {
            case "LISTING_STATUS" -> listingStatus.answer(call, now);
            case "NEWS_SENTIMENT" -> newsSentiment.answer(call, now);
            default ->
                    Complaints.notice(
                            "Error Message",
                            "This API function (" + function + ") does not exist.");
        };
    }
}
