package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/// What is told of a failure that ended a step.
final class DiagnosisTest {

    private static Diagnosis of(Throwable failure) {
        return Diagnosis.of(new IllegalStateException("Unable to process chunk", failure))
                .orElseThrow();
    }

    @Test
    void a_known_failure_is_told_however_deep_it_lies() {
        Diagnosis told =
                of(
                        new UnusableSource(
                                SourceFault.BROKEN,
                                "prices.csv is truncated",
                                "fetch it again",
                                new IOException("end")));
        assertThat(told.kind()).isEqualTo(SourceFault.BROKEN);
        assertThat(told.cause()).isEqualTo("prices.csv is truncated");
        assertThat(told.next(7)).isEqualTo("fetch it again, then: nightdesk restart 7");
    }

    @Test
    void a_database_that_fails_is_told_as_such() {
        Diagnosis told =
                of(new DataAccessResourceFailureException("SQL", new IOException("Broken pipe")));
        assertThat(told.kind()).isEqualTo(RunFault.DATABASE);
        assertThat(told.cause()).isEqualTo("the database has failed: Broken pipe");
        assertThat(told.next(7)).contains("nightdesk doctor").endsWith("nightdesk restart 7");
    }

    @Test
    void a_full_disk_is_told_as_such() {
        Diagnosis told =
                of(new UncheckedIOException(new IOException("/x/y: No space left on device")));
        assertThat(told.kind()).isEqualTo(RunFault.DISK);
        assertThat(told.next(7)).isEqualTo("free some space, then: nightdesk restart 7");
        Diagnosis ofDatabase =
                of(
                        new DataAccessResourceFailureException(
                                "SQL", new IOException("No space left on device")));
        assertThat(ofDatabase.kind()).isEqualTo(RunFault.DISK);
        assertThat(ofDatabase.next(7)).isEqualTo(told.next(7));
    }

    @Test
    void anything_else_is_told_by_its_innermost_cause() {
        Diagnosis told = of(new IllegalArgumentException("no such column"));
        assertThat(told.kind()).isEqualTo(RunFault.STEP);
        assertThat(told.cause()).isEqualTo("java.lang.IllegalArgumentException: no such column");
    }

    @Test
    void what_only_says_that_a_partition_failed_is_not_told() {
        assertThat(
                        Diagnosis.of(
                                new IllegalStateException(
                                        "Partition handler returned an unsuccessful step")))
                .isEmpty();
    }
}
