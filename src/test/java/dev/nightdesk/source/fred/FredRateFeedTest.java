package dev.nightdesk.source.fred;

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

final class FredRateFeedTest extends RateFeedContract {

    private static final int MONDAY = (int) LocalDate.of(2026, 11, 16).toEpochDay();

    @Override
    protected Feed<QuotedRate> feed() {
        return new FredRateFeed();
    }

    @Override
    protected String subject() {
        return "DGS3MO";
    }

    @Override
    protected Answer good() {
        return Answer.csv(
                "observation_date,DGS3MO\n2026-11-16,3.61\n2026-11-17,\n2026-11-18,3.6\n");
    }

    @Override
    protected List<QuotedRate> rows() {
        return List.of(
                new QuotedRate("DGS3MO", MONDAY, 3.61), new QuotedRate("DGS3MO", MONDAY + 2, 3.6));
    }

    @Override
    protected Answer empty() {
        return Answer.csv("observation_date,DGS3MO\n");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Map.of(
                Answer.of(404, "text/plain", "no such series"), Absence.NO_DATA,
                Answer.csv("observation_date,DGS10\n2026-11-16,4.1\n"), Absence.UNREADABLE);
    }

    @Test
    void the_older_header_is_read_too() {
        assertThat(found(Answer.csv("DATE,DGS3MO\n2026-11-16,3.61\n2026-11-17,.\n")).rows())
                .containsExactly(new QuotedRate("DGS3MO", MONDAY, 3.61));
    }

    @Test
    void a_line_that_is_none_is_counted() {
        Answer answer = Answer.csv("DATE,DGS3MO\n2026-11-16,abc\n2026-31-17,3.6\n");
        assertThat(found(answer).rejections().rejected(RowFault.MALFORMED)).isEqualTo(2);
    }
}
