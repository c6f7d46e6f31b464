package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of headlines that is taken in part by part.
final class HeadlineImportIT {

    private static final int ROWS = 11_000;

    @TempDir Path folder = Path.of("");

    @Test
    void every_row_is_stored_and_a_headline_that_stands_in_two_parts_once() throws IOException {
        String rows =
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "Headline %d,2020-06-05,A".formatted(i % (ROWS - 100)))
                        .collect(Collectors.joining("\n"));
        Path file = folder.resolve("news.csv");
        Files.writeString(file, "title,date,stock\n" + rows + "\nNo date,,A\n");
        Cli nightdesk = Cli.at(folder.resolve("var"));
        nightdesk.inside("db", "migrate", "--market", "files").ends(ExitCode.DONE);
        for (int times = 0; times < 2; times++) {
            assertThat(
                            nightdesk
                                    .inside("import", "news", file.toString())
                                    .ends(ExitCode.DONE)
                                    .out())
                    .containsPattern("read +11,?001")
                    .containsPattern("headlines stored +10,?900")
                    .containsPattern("rows about no listing +11,?000")
                    .contains("no date");
            assertThat(new Tables(nightdesk).rows("select count(*) from news"))
                    .isEqualTo(List.of("10900"));
        }
    }
}
