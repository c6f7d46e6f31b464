package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.night.fetch.PlannedSpan;
import dev.nightdesk.night.fetch.Reprocess;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;

final class RunParametersTest {

    private static final LocalDate SESSION = LocalDate.of(2016, 6, 30);
    private static final RunParameters NIGHT =
            RunParameters.nightly(Market.FILES, "/data", "traded", SESSION);
    private static final RunParameters HISTORY =
            RunParameters.backfill(
                    Market.FILES, "/data", "adjusted", LocalDate.of(2015, 3, 20), SESSION);

    @Test
    void they_survive_the_way_through_spring_batch() {
        for (RunParameters run :
                new RunParameters[] {
                    NIGHT,
                    HISTORY,
                    NIGHT.only(EnumSet.of(Stage.ANALYZE, Stage.RECOMMEND), "7"),
                    NIGHT.by(Answers.ARCHIVED, "8"),
                    NIGHT.by(Answers.STORED, "9"),
                    HISTORY.again(Reprocess.FAILED, "2016-07-01T02:03:04.123456Z")
                }) {
            assertThat(RunParameters.of(run.job(), run.toJobParameters())).isEqualTo(run);
            assertThat(RunParameters.of(run.job(), stored(run.toJobParameters()))).isEqualTo(run);
        }
    }

    private static Map<String, String> stored(JobParameters parameters) {
        return parameters.parameters().stream()
                .collect(Collectors.toMap(JobParameter::name, one -> String.valueOf(one.value())));
    }

    @Test
    void where_the_files_are_is_no_part_of_the_identity() {
        RunParameters moved = RunParameters.nightly(Market.FILES, "/moved", "traded", SESSION);
        assertThat(identity(moved)).isEqualTo(identity(NIGHT));
        assertThat(identity(NIGHT.only(EnumSet.of(Stage.PLAN), "7"))).isNotEqualTo(identity(NIGHT));
        assertThat(identity(NIGHT)).containsOnlyKeys("market", "from", "to", "run");
    }

    private static Map<String, Object> identity(RunParameters run) {
        return run.toJobParameters().parameters().stream()
                .filter(JobParameter::identifying)
                .collect(Collectors.toMap(JobParameter::name, JobParameter::value));
    }

    @Test
    void plans_are_kept_by_job_and_days() {
        assertThat(NIGHT.plan()).isEqualTo("nightly:2016-06-30");
        assertThat(HISTORY.plan()).isEqualTo("backfill:2015-03-20..2016-06-30");
        RunParameters again = HISTORY.again(Reprocess.COMPLETED, "7");
        assertThat(again.plan()).isEqualTo("backfill:2015-03-20..2016-06-30@7");
        assertThat(PlannedSpan.of(again.plan())).isEqualTo(PlannedSpan.of(HISTORY.plan()));
        assertThat(HISTORY.session()).isEqualTo(SESSION);
        assertThat(HISTORY.stages()).containsExactly(Stage.PLAN, Stage.FETCH);
        assertThat(NIGHT.stages()).containsExactly(Stage.values());
    }
}
