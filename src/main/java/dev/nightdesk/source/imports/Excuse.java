package dev.nightdesk.source.imports;

import dev.nightdesk.source.UnusableSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What sites hand out instead of data, under the name of the data.
enum Excuse {
    WEB_PAGE(
            List.of("<!doctype html", "<html", "<head", "<!--", "<script"),
            "is a web page, not data",
            "download it with a browser that is let in, then import it again"),
    LIMIT(
            List.of("exceeded the daily hits limit"),
            "says that the daily limit of downloads is exceeded",
            "download it again tomorrow"),
    NO_DATA(
            List.of("no data"),
            "says that there is no data",
            "look up how the site writes the symbol, and download it again");

    private final List<String> beginnings;
    private final String verdict;
    private final String remedy;

    Excuse(List<String> beginnings, String verdict, String remedy) {
        this.beginnings = beginnings;
        this.verdict = verdict;
        this.remedy = remedy;
    }

    /// @param start of the file, in lower case
    static Optional<Excuse> in(String start) {
        return Arrays.stream(values())
                .filter(excuse -> excuse.beginnings.stream().anyMatch(start::startsWith))
                .findFirst();
    }

    UnusableSource of(String file) {
        return new UnusableSource(file + " " + verdict, remedy);
    }
}
