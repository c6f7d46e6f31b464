package dev.nightdesk.source.cboe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.QuotedRate;
import dev.nightdesk.source.RateFeedContract;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CboeRateFeedTest extends RateFeedContract {

    private static final int TUESDAY = (int) LocalDate.of(1990, 1, 2).toEpochDay();

    @Override
    protected Feed<QuotedRate> feed() {
        return new CboeRateFeed();
    }

    @Override
    protected String subject() {
        return "VIX";
    }

    @Override
    protected Answer good() {
        return Answer.csv(
                """
                DATE,OPEN,HIGH,LOW,CLOSE
                01/02/1990,17.240000,17.240000,17.240000,17.240000
                01/03/1990,18.000000,18.190000,17.900000,18.190000
                12/10/1990,19.000000,19.190000,18.900000,19.100000
                """);
    }

    @Override
    protected List<QuotedRate> rows() {
        return List.of(
                new QuotedRate("VIX", TUESDAY, 17.24),
                new QuotedRate("VIX", TUESDAY + 1, 18.19),
                new QuotedRate("VIX", (int) LocalDate.of(1990, 12, 10).toEpochDay(), 19.1));
    }

    @Override
    protected Answer empty() {
        return Answer.csv("DATE,OPEN,HIGH,LOW,CLOSE\n");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Map.of(
                Answer.webPage(404), Absence.NO_DATA,
                Answer.webPage(403), Absence.NOT_ENTITLED,
                Answer.csv("DATE,VVIX\n1/2/1990,17.24\n"), Absence.UNREADABLE);
    }

    @Test
    void a_file_saved_again_by_a_spreadsheet_is_read_too() {
        assertThat(
                        found(
                                        Answer.csv(
                                                """
                                                DATE,OPEN,HIGH,LOW,CLOSE\r
                                                1/2/1990,17.24,17.24,17.24,17.24\r
                                                12/10/1990,19,19.19,18.9,19.1\r
                                                """))
                                .rows())
                .containsExactly(rows().getFirst(), rows().getLast());
    }

    @Test
    void a_line_that_is_none_is_counted() {
        Answer answer =
                Answer.csv(
                        """
                        DATE,OPEN,HIGH,LOW,CLOSE
                        31/01/1990,1,1,1,1
                        02/30/1990,1,1,1,1
                        01/02/1990,1,1,1,
                        01/03/1990,1,1,1,NaN
                        01/04/1990,1,1,1,2
                        """);
        assertThat(found(answer).rejections().rejected(RowFault.MALFORMED)).isEqualTo(4);
        assertThat(found(answer).rows()).containsExactly(new QuotedRate("VIX", TUESDAY + 2, 2));
    }

    @Test
    void asks_for_the_file_of_the_index() {
        assertThat(feed().request("VIX").path())
                .isEqualTo("/api/global/us_indices/daily_prices/VIX_History.csv");
    }
}
