package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.QuotedNews;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Alpha Vantage's headlines with what they sound like. The scores are drawn, not read.
record NewsSentiment(Tape tape) implements Endpoint {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT);

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final double STRONG = 0.35;
    private static final double WEAK = 0.15;

    @Override
    public Answer answer(Call call, Moment now) {
        Query query = call.query();
        Optional<LocalDateTime> from = time(query, "time_from");
        Optional<LocalDateTime> to = time(query, "time_to");
        List<QuotedNews> news =
                tape.covering(now.today()).news().stream()
                        .filter(item -> !item.item().published().isAfter(now.instant()))
                        .filter(item -> isAbout(query, item))
                        .filter(item -> from.map(start -> !time(item).isBefore(start)).orElse(true))
                        .filter(item -> to.map(end -> !time(item).isAfter(end)).orElse(true))
                        .toList();
        boolean isEarliest = query.text("sort", "LATEST").equals("EARLIEST");
        List<QuotedNews> sorted = isEarliest ? news : news.reversed();
        return feed(sorted.subList(0, Math.min(query.limit(50, 1000), sorted.size())));
    }

    private static Optional<LocalDateTime> time(Query query, String name) {
        return query.text(name).map(text -> LocalDateTime.parse(text, MINUTES));
    }

    private static LocalDateTime time(QuotedNews news) {
        return LocalDateTime.ofInstant(news.item().published(), ZoneOffset.UTC);
    }

    /// About all of the tickers.
    private static boolean isAbout(Query query, QuotedNews news) {
        return query.text("tickers")
                .map(tickers -> news.symbols().containsAll(List.of(tickers.split(",", -1))))
                .orElse(true);
    }

    private static Answer feed(List<QuotedNews> news) {
        return Answer.json(json -> {
            json.writeStartObject();
            json.writeStringProperty("items", Integer.toString(news.size()));
            json.writeArrayPropertyStart("feed");
            news.forEach(item -> write(json, item));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, QuotedNews news) {
        double score = Quote.fine(Lot.share(news.item().id().hashCode()) - 0.5);
        json.writeStartObject();
        json.writeStringProperty("title", news.item().headline());
        json.writeStringProperty("url", "https://news.invalid/" + news.item().id());
        json.writeStringProperty("time_published", SECONDS.format(time(news)));
        json.writeStringProperty("source", news.item().publisher());
        json.writeNumberProperty("overall_sentiment_score", score);
        json.writeStringProperty("overall_sentiment_label", label(score));
        json.writeArrayPropertyStart("ticker_sentiment");
        for (String symbol : news.symbols()) {
            json.writeStartObject();
            json.writeStringProperty("ticker", symbol);
            json.writeStringProperty("relevance_score", "1.0");
            json.writeStringProperty("ticker_sentiment_score", Double.toString(score));
            json.writeStringProperty("ticker_sentiment_label", label(score));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String label(double score) {
        String side = score < 0 ? "Bearish" : "Bullish";
        double strength = Math.abs(score);
        return strength < WEAK ? "Neutral" : strength < STRONG ? "Somewhat-" + side : side;
    }
}
