package dev.nightdesk.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Trade;
import dev.nightdesk.report.Exports;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What comes from outside is shown, and does nothing, wherever a report shows it.
class HostileTest {

    private static final String RIGHT_TO_LEFT = "\u202Egpj.exe";

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");

    /// What a tag does by itself, values of attributes left out.
    private static final Pattern ACTION = Pattern.compile("\\son\\w+\\s*=|autofocus|alert");

    static List<String> strings() {
        return List.of(
                "<script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "</title></style><img src=x onerror=alert(1)>",
                "${7*7} @raw </svg>",
                "javascript:alert(1)",
                "\u001B[31mred\u001B]0;title\u0007",
                RIGHT_TO_LEFT,
                "\u2066isolated\u2069\u200F",
                "line\r\nSubject: another\r\n\r\nbody",
                "=HYPERLINK(\"http://evil.example\")",
                "\uD83D lone half",
                "x".repeat(10_000));
    }

    private static String html(String hostile) throws IOException {
        Sample sample = new Sample(hostile, "T<i>K", hostile);
        StringWriter all = new StringWriter();
        Pages.index(sample.page(), new Links(Set.of("T<i>K"), Optional.empty()), all);
        Pages.index(
                sample.page(sample.refused()),
                new Links(Set.of(), sample.refused().standing()),
                all);
        Pages.stock(sample.stock(), all);
        Pages.mail(sample.page(), all);
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("strings")
    void nothing_gets_through_a_page(String hostile) throws IOException {
        String html = html(hostile);
        assertThat(html)
                .doesNotContain("<script", "<img", "T<i>K")
                .doesNotContain("href=\"javascript:")
                .doesNotContain("\u001B", "\u0007", "\u202E", "\u2066", "\u2069", "\u200F")
                .contains("T&lt;i&gt;K");
        assertThat(TAG.matcher(html).results().map(MatchResult::group))
                .isNotEmpty()
                .noneMatch(tag -> ACTION.matcher(tag.replaceAll("\"[^\"]*\"", "")).find());
        assertThat(count(html, "<style>")).isEqualTo(count(html, "</style>"));
        assertThat(count(html, "<svg")).isEqualTo(count(html, "</svg>"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void a_name_is_still_there_to_be_read() throws IOException {
        assertThat(html("<script>alert(1)</script>"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @ParameterizedTest
    @MethodSource("strings")
    void nothing_gets_into_a_terminal_by_the_files(String hostile, @TempDir Path folder)
            throws IOException {
        Sample sample = new Sample(hostile, "TICK", hostile);
        new ReportFiles(folder).front(sample.page(), new Links(Set.of(), Optional.empty()));
        for (String name : List.of("summary.txt", "summary.json", "index.html")) {
            assertThat(Files.readString(folder.resolve(name)))
                    .doesNotContainPattern("[\\p{Cc}&&[^\\n]]")
                    .doesNotContainPattern("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");
        }
    }

    @ParameterizedTest
    @MethodSource("strings")
    void nothing_gets_into_the_header_of_a_message(String hostile) {
        String mail =
                MailMessage.of(
                        new Sample(hostile, "TICK", hostile).page(),
                        Optional.empty(),
                        Instant.EPOCH);
        assertThat(mail.substring(0, mail.indexOf("\n\n")).lines())
                .hasSize(5)
                .allMatch(line -> line.matches("[A-Z][A-Za-z-]+: [\\x20-\\x7E]+"))
                .noneMatch(line -> line.contains("another") || line.contains("evil"));
        assertThat(mail).matches("(?s)[\\x20-\\x7E\\r\\n]*");
    }

    @Test
    void a_ticker_that_a_spreadsheet_would_compute_has_an_apostrophe_before_it() {
        TreeMap<String, Recommendation> all = new TreeMap<>();
        for (String ticker : List.of("=HYPERLINK(1)", "+A", "-B", "@C", "PLAIN")) {
            all.put(
                    ticker,
                    new Recommendation(
                            1,
                            Rating.HOLD,
                            50,
                            0.5,
                            new Trade(1, 2, 0.5, OptionalInt.of(21)),
                            List.of(),
                            Optional.empty(),
                            0.05));
        }
        StringWriter csv = new StringWriter();
        Exports.recommendations(csv, all);
        assertThat(csv.toString().lines().skip(1).map(line -> line.replaceAll(",HOLD.*", "")))
                .containsExactly("'+A", "'-B", "'=HYPERLINK(1)", "'@C", "PLAIN");
    }

    @Test
    void only_addresses_of_the_web_are_gone_to() {
        assertThat(SafeAddress.of("https://news.example/a?b=1&c=2")).isPresent();
        assertThat(SafeAddress.of("HTTP://news.example")).isPresent();
        for (String address :
                List.of(
                        "javascript:alert(1)",
                        " JaVaScRiPt:alert(1)",
                        "data:text/html,<b>",
                        "file:///etc/passwd",
                        "//news.example/a",
                        "https:///nohost",
                        "https://news.example/\" onclick=\"x",
                        "")) {
            assertThat(SafeAddress.of(address)).as(address).isEmpty();
        }
    }

    @Test
    void a_page_lies_within_its_folder_whatever_the_ticker() {
        assertThat(Links.file("../../etc/passwd")).isEqualTo(".._2f.._2fetc_2fpasswd.html");
        assertThat(Links.file("BRK.B")).isEqualTo("BRK.B.html");
        assertThat(Links.file("A_B")).isNotEqualTo(Links.file("A/B"));
    }
}
