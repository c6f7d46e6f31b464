package dev.nightdesk.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Output as a document shows it: `…` stands for what is another each time, alone on a line for any
/// number of lines. How wide the columns of a table are does not matter.
record Excerpt(String text) {

    private static final String ANY = "…";

    boolean shows(String output) {
        String lines = plain(output);
        return Pattern.compile(pattern()).matcher(lines.isEmpty() ? "" : lines + "\n").matches();
    }

    private String pattern() {
        return plain(text).lines().map(Excerpt::line).collect(Collectors.joining());
    }

    private static String line(String line) {
        return line.strip().equals(ANY)
                ? "(?:.*\n)*?"
                : Pattern.quote(line).replace(ANY, "\\E.*?\\Q") + "\n";
    }

    private static String plain(String text) {
        return text.lines()
                .map(line -> line.replaceAll("(?<=\\S) +", " ").stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
