package dev.nightdesk.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Pages of a small morning beside what they were when somebody looked at them last. After a wanted
/// change: look at what `-Dgolden=write` has written, in a browser.
class GoldenPageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/report");

    private static void compare(String name, Consumer<Writer> page) throws IOException {
        StringWriter out = new StringWriter();
        page.accept(out);
        String now = normal(out.toString());
        Path file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, now);
        }
        assertThat(now).isEqualTo(Files.readString(file));
    }

    /// Without styles, empty lines and blanks at the ends.
    private static String normal(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n+", "\n");
    }

    @Test
    void the_front_page() throws IOException {
        compare(
                "index.html",
                out -> Pages.index(Sample.USUAL.page(), new Links(Set.of("ERIE")), out));
    }

    @Test
    void the_front_page_of_a_night_that_was_refused() throws IOException {
        compare(
                "refused.html",
                out ->
                        Pages.index(
                                Sample.USUAL.page(Sample.USUAL.refused()),
                                new Links(Set.of()),
                                out));
    }

    @Test
    void the_page_of_a_stock() throws IOException {
        compare("stock.html", out -> Pages.stock(Sample.USUAL.stock(), out));
    }

    @Test
    void the_mail() throws IOException {
        compare("mail.html", out -> Pages.mail(Sample.USUAL.page(), out));
    }

    @Test
    void the_summary() throws IOException {
        compare("summary.txt", out -> text(out, SummaryText.of(Sample.USUAL.page())));
    }

    private static void text(Writer out, String text) {
        ((StringWriter) out).append(text);
    }
}
