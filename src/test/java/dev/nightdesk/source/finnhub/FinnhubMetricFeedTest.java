package dev.nightdesk.source.finnhub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.MetricFeedContract;
import dev.nightdesk.source.QuotedMetric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FinnhubMetricFeedTest extends MetricFeedContract {

    private static final String GOOD =
            """
            {"metric":{"epsTTM":7.46,"52WeekHighDate":"2026-05-22","currentEv/freeCashFlowTTM":21,
            "beta":null,"odd":{"v":[1,{"epsTTM":2}]},"beyond":1e999,"priceRelativeToS&P50013Week":-3.5},
            "metricType":"all",
            "series":{"annual":{"eps":[{"period":"2025-09-27","v":7.46}],"metric":{"pb":1}}},
            "symbol":"BRK.B"}
            """;

    @Override
    protected Feed<QuotedMetric> feed() {
        return new FinnhubMetricFeed();
    }

    @Override
    protected String subject() {
        return "BRK.B";
    }

    @Override
    protected Answer good() {
        return Answer.json(GOOD);
    }

    @Override
    protected List<QuotedMetric> rows() {
        return List.of(
                new QuotedMetric("BRK.B", "epsTTM", 7.46),
                new QuotedMetric("BRK.B", "currentEv/freeCashFlowTTM", 21),
                new QuotedMetric("BRK.B", "priceRelativeToS&P50013Week", -3.5));
    }

    @Override
    protected Answer empty() {
        return Answer.json("{\"metric\":{},\"metricType\":\"all\",\"series\":{}}");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Refusals.ALL;
    }

    @Test
    void metrics_are_found_wherever_the_object_stands() {
        assertThat(
                        found(
                                        Answer.json(
                                                "{\"series\":{\"metric\":{\"a\":1}},\"metric\":{\"b\":2}}"))
                                .rows())
                .containsExactly(new QuotedMetric("BRK.B", "b", 2));
    }

    @Test
    void an_answer_without_the_object_is_unreadable() {
        assertThat(reason(fetch(Answer.json("{}")))).isEqualTo(Absence.UNREADABLE);
        assertThat(reason(fetch(Answer.json("{\"metric\":null}")))).isEqualTo(Absence.UNREADABLE);
        assertThat(reason(fetch(Answer.json("[]")))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void an_answer_that_ends_within_its_history_is_unreadable() {
        String cut = GOOD.substring(0, GOOD.indexOf("\"period\""));
        assertThat(reason(fetch(Answer.json(cut)))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void asks_for_all_metrics_of_a_symbol() {
        assertThat(feed().request("BRK.B").path()).isEqualTo("/api/v1/stock/metric");
        assertThat(feed().request("BRK.B").query())
                .isEqualTo(Map.of("symbol", "BRK.B", "metric", "all"));
    }
}
