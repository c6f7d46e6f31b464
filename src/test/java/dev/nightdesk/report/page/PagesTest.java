package dev.nightdesk.report.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void a_page_that_cannot_be_written_is_told_as_that() throws IOException {
        Writer closed = Writer.nullWriter();
        closed.close();
        assertThatThrownBy(() -> Pages.stock(Sample.USUAL.stock(), closed))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("Stream closed");
    }
}
