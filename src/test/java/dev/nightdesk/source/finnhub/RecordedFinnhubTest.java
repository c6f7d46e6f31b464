package dev.nightdesk.source.finnhub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.AnalystTrend;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedMetric;
import dev.nightdesk.source.Recorded;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What it really answered in May 2026.
final class RecordedFinnhubTest {

    private static final String SAMPLES = "finnhub/";

    @Test
    void every_number_among_the_metrics_is_one() {
        List<QuotedMetric> metrics = rows(new FinnhubMetricFeed(), "metric-AAPL.json");
        assertThat(metrics)
                .hasSize(METRICS)
                .contains(
                        new QuotedMetric("AAPL", "10DayAverageTradingVolume", 43.24591),
                        new QuotedMetric("AAPL", "beta", 1.0841436))
                .noneMatch(metric -> metric.name().equals("52WeekHighDate"));
        assertThat(metrics.stream().map(QuotedMetric::name).distinct()).hasSize(METRICS);
    }

    @Test
    void four_months_are_told() {
        assertThat(rows(new FinnhubTrendFeed(), "recommendation-AAPL.json"))
                .hasSize(4)
                .startsWith(new AnalystTrend("AAPL", day("2026-05-01"), 15, 24, 13, 2, 0));
    }

    @Test
    void a_quote_is_a_bar() {
        assertThat(rows(new FinnhubQuoteFeed(), "quote-AAPL.json"))
                .containsExactly(
                        new QuotedBar("AAPL", day("2026-05-22"), 306.12, 311.4, 305.84, 308.82, 0));
    }

    @Test
    void refusals_are_understood() {
        assertThat(reason(new FinnhubQuoteFeed(), 200, "quote-unknown-symbol-200.json"))
                .isEqualTo(Absence.NO_DATA);
        assertThat(reason(new FinnhubQuoteFeed(), 403, "candle-AAPL-403-premium.json"))
                .isEqualTo(Absence.NOT_ENTITLED);
        assertThat(reason(new FinnhubMetricFeed(), 403, "news-sentiment-AAPL-403-premium.json"))
                .isEqualTo(Absence.NOT_ENTITLED);
    }

    private static final int METRICS = 131;

    private static <T> List<T> rows(Feed<T> feed, String sample) {
        Fetched<T> fetched = feed.read(Recorded.reply(SAMPLES + sample), "AAPL");
        assertThat(fetched).isInstanceOf(Found.class);
        return ((Found<T>) fetched).rows();
    }

    private static Absence reason(Feed<?> feed, int status, String sample) {
        Fetched<?> fetched = feed.read(Recorded.reply(status, SAMPLES + sample), "AAPL");
        assertThat(fetched).isInstanceOf(Missing.class);
        return ((Missing<?>) fetched).reason();
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
