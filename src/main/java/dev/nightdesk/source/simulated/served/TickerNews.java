package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.source.QuotedNews;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;

/// Massive's headlines.
record TickerNews(Tape tape, Pages pages) implements Endpoint {

    private static final String TIME = "published_utc";
    private static final int DATE_LENGTH = 10;

    @Override
    public Answer answer(Call call, Moment now) {
        Predicate<Instant> times = call.query().letting(TIME, TickerNews::time);
        Optional<String> ticker = call.query().text("ticker");
        List<QuotedNews> news =
                tape.covering(now.today()).news().stream()
                        .filter(item -> !item.item().published().isAfter(now.instant()))
                        .filter(item -> times.test(item.item().published()))
                        .filter(item -> ticker.map(item.symbols()::contains).orElse(true))
                        .toList();
        boolean isAscending = call.query().text("order", "desc").equals("asc");
        return pages.page(call, isAscending ? news : news.reversed(), 10, 1000, TickerNews::write);
    }

    /// A date stands for its first second.
    private static Instant time(String text) {
        return text.length() == DATE_LENGTH
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }

    private static void write(JsonGenerator json, QuotedNews news) {
        NewsItem item = news.item();
        json.writeStartObject();
        json.writeStringProperty("id", item.id());
        json.writeObjectPropertyStart("publisher");
        json.writeStringProperty("name", item.publisher());
        json.writeEndObject();
        json.writeStringProperty("title", item.headline());
        json.writeStringProperty(TIME, item.published().toString());
        json.writeStringProperty("article_url", "https://news.invalid/" + item.id());
        json.writeArrayPropertyStart("tickers");
        news.symbols().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
