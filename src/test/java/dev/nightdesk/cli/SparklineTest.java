package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    private static Sparkline on(Charset charset) {
        PrintWriter none = new PrintWriter(new StringWriter());
        return Sparkline.on(new Screen(none, none, false, charset));
    }

    @Test
    void the_least_is_at_the_bottom_and_the_greatest_at_the_top() {
        assertThat(on(StandardCharsets.UTF_8).of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)))
                .isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(on(StandardCharsets.UTF_8).of(List.of(0.5, 20.0, 0.5))).isEqualTo("▁█▁");
    }

    @Test
    void what_never_moves_is_a_line_in_the_middle() {
        assertThat(on(StandardCharsets.UTF_8).of(List.of(3.0, 3.0))).isEqualTo("▅▅");
        assertThat(on(StandardCharsets.UTF_8).of(List.of())).isEmpty();
    }

    @Test
    void a_screen_without_blocks_has_signs() {
        assertThat(on(StandardCharsets.US_ASCII).of(List.of(1.0, 4.0, 8.0))).isEqualTo("_:#");
        assertThat(on(StandardCharsets.ISO_8859_1).of(List.of(1.0, 8.0))).isEqualTo("_#");
    }
}
