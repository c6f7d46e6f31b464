package dev.nightdesk.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When what a file tells was so, as far as the file itself tells.
final class FileDay {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d\\d-\\d\\d(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private FileDay() {}

    /// The day in its name, the end of the last year in its name, or the day it was last changed;
    /// never after today.
    static LocalDate of(Path file, LocalDate today) {
        String name = String.valueOf(file.getFileName());
        LocalDate day = inName(name).orElseGet(() -> changed(file, today));
        return day.isAfter(today) ? today : day;
    }

    private static Optional<LocalDate> inName(String name) {
        Matcher day = DAY.matcher(name);
        try {
            return day.find() ? Optional.of(LocalDate.parse(day.group())) : endOfYear(name);
        } catch (DateTimeException e) {
            return endOfYear(name);
        }
    }

    private static Optional<LocalDate> endOfYear(String name) {
        return YEAR.matcher(name)
                .results()
                .map(year -> LocalDate.of(Integer.parseInt(year.group()), 12, 31))
                .reduce((earlier, later) -> later);
    }

    private static LocalDate changed(Path file, LocalDate today) {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            return today;
        }
    }
}
