package dev.nightdesk.source.sec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.FeedContract;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecFrameFeedTest extends FeedContract<FramedFigure> {

    @Override
    protected Feed<FramedFigure> feed() {
        return new SecFrameFeed();
    }

    @Override
    protected String subject() {
        return "us-gaap/Assets/USD/CY2026Q2I";
    }

    @Override
    protected Answer good() {
        return of(
                """
                {"accn":"0000001001-26-000012","cik":1001,"entityName":"ACME","loc":"US-NY",\
                "end":"2026-06-30","val":1500000},
                {"accn":"0000001002-26-000007","cik":1002,"entityName":"BETA",\
                "end":"2026-06-27","val":2.5}\
                """);
    }

    private static Answer of(String rows) {
        return Answer.json(
                "{\"taxonomy\":\"us-gaap\",\"tag\":\"Assets\",\"ccp\":\"CY2026Q2I\",\"pts\":2,"
                        + "\"data\":["
                        + rows
                        + "]}");
    }

    @Override
    protected List<FramedFigure> rows() {
        int june = (int) LocalDate.of(2026, 6, 30).toEpochDay();
        return List.of(
                new FramedFigure(1001, "0000001001-26-000012", june, 1_500_000),
                new FramedFigure(1002, "0000001002-26-000007", june - 3, 2.5));
    }

    @Override
    protected Answer empty() {
        return of("");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return SecReplies.REFUSALS;
    }

    @Override
    protected void isSound(FramedFigure figure) {
        assertThat(figure.cik()).isPositive();
        assertThat(figure.value()).isFinite();
    }

    @Test
    void the_frame_of_another_figure_is_not_readable() {
        Answer other = Answer.json("{\"taxonomy\":\"us-gaap\",\"tag\":\"Cash\",\"data\":[]}");
        assertThat(reason(fetch(other))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void a_row_that_is_none_is_counted() {
        Answer answer =
                of(
                        """
                        {"accn":"a","cik":1001,"end":"2026-06-31","val":1},
                        {"accn":"a","cik":1001,"end":"2026-06-30","val":"NaN"},
                        {"accn":"a","end":"2026-06-30","val":1}
                        """);
        assertThat(found(answer).rejections().rejected(RowFault.MALFORMED)).isEqualTo(3);
    }
}
