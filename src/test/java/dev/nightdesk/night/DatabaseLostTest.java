package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

final class DatabaseLostTest {

    private static final class Other extends NestedRuntimeException {

        private static final long serialVersionUID = 1L;

        Other(String message) {
            super(message);
        }
    }

    @Test
    void a_full_disk_is_named_however_deep_it_lies() {
        Throwable cause =
                new IllegalStateException(
                        "map is closed", new IOException("No space left on device"));
        assertThat(
                        new DatabaseLost(
                                new DataAccessResourceFailureException("SQL [select 1]", cause)))
                .hasMessage("the database has failed: No space left on device");
    }

    @Test
    void a_server_that_speaks_another_language_has_a_full_disk_too() {
        Throwable cause = new SQLException("kein Speicherplatz mehr verfügbar", "53100");
        DatabaseLost lost = new DatabaseLost(new DataAccessResourceFailureException("x", cause));
        assertThat(lost.kind()).isEqualTo(RunFault.DISK);
        assertThat(lost.remedy()).isEqualTo("free some space");
    }

    @Test
    void a_cause_without_words_is_passed_over() {
        Throwable cause = new IllegalStateException("The connection broke", new EOFException());
        assertThat(DatabaseLost.words(cause)).isEqualTo("The connection broke");
        assertThat(DatabaseLost.words(new EOFException())).isEqualTo("no reason given");
    }

    @Test
    void else_it_says_what_the_database_said_first() {
        Throwable cause = new IOException("Connection reset\nmore");
        assertThat(new DatabaseLost(new CannotCreateTransactionException("Could not open", cause)))
                .hasMessage("the database has failed: Connection reset");
    }

    @Test
    void only_statements_and_transactions_tell_of_the_database() {
        assertThat(DatabaseLost.isBehind(new DataAccessResourceFailureException("x"))).isTrue();
        assertThat(DatabaseLost.isBehind(new CannotCreateTransactionException("x"))).isTrue();
        assertThat(DatabaseLost.isBehind(new Other("x"))).isFalse();
    }
}
