package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileDayTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 4);

    private @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "profiles-2023.csv.gz, 2023-12-31",
        "listings-2021-2024.csv, 2024-12-31",
        "of-2022-05-06.csv, 2022-05-06",
        "of-2022-99-99.csv, 2022-12-31",
        "listings-2021-2026.csv, 2025-03-04",
    })
    void the_name_of_a_file_tells(String name, LocalDate day) {
        assertThat(FileDay.of(folder.resolve(name), TODAY)).isEqualTo(day);
    }

    @Test
    void else_the_day_on_which_it_was_changed() throws IOException {
        Path file = Files.createFile(folder.resolve("12345.csv"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-06T07:08:09Z")));
        assertThat(FileDay.of(file, TODAY)).isEqualTo("2024-05-06");
    }
}
