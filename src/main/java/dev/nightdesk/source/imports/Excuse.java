package dev.nightdesk.source.imports;

import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What sites hand out instead of data, under the name of the data.
enum Excuse {
    WEB_PAGE(
            "<(!doctype html|html|head|script|!--)",
            "is a web page, not data",
            "download it with a browser that is let in"),
    LIMIT(
            "exceeded the daily hits limit",
            "says that the daily limit of downloads is exceeded",
            "download it again tomorrow"),
    NO_DATA(
            "no data",
            "says that there is no data",
            "look up how the site writes the symbol, and download it again");

    private final Pattern beginning;
    private final String verdict;
    private final String remedy;

    Excuse(String beginning, String verdict, String remedy) {
        this.beginning = Pattern.compile(beginning);
        this.verdict = verdict;
        this.remedy = remedy;
    }

    /// @param start of the file, in lower case
    static Optional<Excuse> in(String start) {
        return Arrays.stream(values())
                .filter(excuse -> excuse.beginning.matcher(start).lookingAt())
                .findFirst();
    }

    UnusableSource of(String file) {
        return new UnusableSource(SourceFault.NO_DATA, file + " " + verdict, remedy);
    }
}
