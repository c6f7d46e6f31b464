package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.cboe.CboeRateFeed;
import dev.nightdesk.source.fred.FredRateFeed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that the St. Louis Fed and Cboe really gave out, of either make.
final class RecordedRatesTest {

    private static final String SAMPLES = "fred/";

    @ParameterizedTest
    @CsvSource({
        "cboe-VIX_History-2022-12.csv, 8316, 1990-01-02, 17.24, 2022-12-30, 21.67",
        "cboe-VIX_History-2025-11-resaved.csv, 9060, 1990-01-02, 17.24, 2025-11-17, 22.38",
    })
    void every_session_of_the_index_is_read(
            String file, int rows, String first, double from, String last, double to) {
        check(new CboeRateFeed(), "VIX", file, rows, first, from, last, to);
    }

    @ParameterizedTest
    @CsvSource({
        "fredgraph-DGS3MO-2024-08.csv, 9661, 1986-01-02, 7.33, 2024-08-13, 5.32",
        "fredgraph-DGS3MO-2026-02.csv, 5287, 2005-01-03, 2.32, 2026-02-20, 3.69",
    })
    void every_day_with_a_rate_is_read(
            String file, int rows, String first, double from, String last, double to) {
        check(new FredRateFeed(), "DGS3MO", file, rows, first, from, last, to);
    }

    private static void check(
            RateFeed feed,
            String series,
            String file,
            int rows,
            String first,
            double from,
            String last,
            double to) {
        Found<QuotedRate> found =
                (Found<QuotedRate>) feed.read(Recorded.reply(SAMPLES + file), series);
        List<QuotedRate> rates = found.rows();
        assertThat(rates).hasSize(rows);
        assertThat(rates.getFirst()).isEqualTo(new QuotedRate(series, day(first), from));
        assertThat(rates.getLast()).isEqualTo(new QuotedRate(series, day(last), to));
        assertThat(rates).isSortedAccordingTo((a, b) -> Integer.compare(a.day(), b.day()));
        assertThat(found.rejections()).isEqualTo(Rejections.NONE);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
