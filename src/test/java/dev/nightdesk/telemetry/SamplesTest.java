package dev.nightdesk.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SamplesTest {

    @Test
    void counters_and_histograms_are_zero_before_anything_happened() {
        String text = new Exposition(new Samples()).text();

        assertThat(text)
                .contains("stocks_analyzed_total{status=\"excluded\"} 0.0")
                .contains("external_api_calls_total{provider=\"sec\",status=\"failure\"} 0.0")
                .contains("analysis_duration_seconds_count{analysis_type=\"technical\"} 0")
                .contains("db_query_duration_seconds_bucket{operation=\"bulk_read\",le=\"+Inf\"} 0")
                .doesNotContain("nightdesk_coverage_ratio");
    }

    @Test
    void a_gauge_is_told_once_it_is_set() {
        Samples samples = new Samples().set(Metric.API_CALLS_REMAINING, 17, "sec", "per_second");

        assertThat(new Exposition(samples).text())
                .contains("# TYPE api_calls_remaining gauge")
                .contains("api_calls_remaining{limit_type=\"per_second\",provider=\"sec\"} 17.0");
    }

    @Test
    void buckets_are_told_cumulatively() {
        long[] counts = new long[Distribution.buckets()];
        counts[Distribution.bucket(0.0004)] = 2;
        counts[Distribution.bucket(1_000)] = 1;
        Samples samples =
                new Samples()
                        .set(
                                Metric.DB_QUERY_DURATION,
                                new Distribution(counts, 1_000.0008),
                                "transaction");

        assertThat(new Exposition(samples).text())
                .contains(
                        "db_query_duration_seconds_bucket{operation=\"transaction\",le=\"0.001\"} 2")
                .contains(
                        "db_query_duration_seconds_bucket{operation=\"transaction\",le=\"60.0\"} 2")
                .contains(
                        "db_query_duration_seconds_bucket{operation=\"transaction\",le=\"+Inf\"} 3")
                .contains("db_query_duration_seconds_sum{operation=\"transaction\"} 1000.0008");
    }

    @Test
    void a_value_belongs_to_the_bucket_whose_bound_it_does_not_exceed() {
        assertThat(Distribution.bucket(0.0001)).isZero();
        assertThat(Distribution.bucket(0.00010001)).isEqualTo(1);
        assertThat(Distribution.bucket(61)).isEqualTo(Distribution.buckets() - 1);
    }

    @Test
    void labels_outside_their_set_are_refused() {
        assertThatThrownBy(() -> new Samples().set(Metric.STOCKS_ANALYZED, 1, "lost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stocks_analyzed_total: no status 'lost'");
        assertThatThrownBy(() -> new Samples().set(Metric.COVERAGE, 1, "sec"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labels_that_are_not_known_in_advance_are_bounded_all_the_same() {
        Samples samples = new Samples();
        int before = samples.series();
        for (int i = 0; i < 1_000; i++) {
            samples.set(Metric.TABLE_SIZE, i, "table" + i);
        }

        assertThat(samples.series()).isEqualTo(before + 12);
    }

    @Test
    void names_are_unique_and_of_the_form_that_prometheus_wants() {
        assertThat(Metric.values())
                .extracting(Metric::title)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("[a-z][a-z_]*[a-z]"));
        assertThat(Metric.values())
                .allMatch(metric ->
                        (metric.type() == Metric.Type.COUNTER)
                                == metric.title().endsWith("_total"));
    }
}
