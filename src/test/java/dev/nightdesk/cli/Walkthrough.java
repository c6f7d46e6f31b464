package dev.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A document that walks its reader through broken states: what is found, what is typed, what comes
/// of it. Comments tell what happens beside that.
record Walkthrough(List<Chapter> chapters) {

    /// `<!-- state: refused, ends with 3 -->`: who reads on finds that, and its night ended so.
    private static final Pattern CHAPTER =
            Pattern.compile(
                    "(?s)<!-- state: (\\w+), ends with (\\d+) -->(.*?)(?=<!-- state: |\\z)");

    /// `<!-- then: … -->` is done by somebody else; a block is what a night or a prompt shows.
    private static final Pattern PART =
            Pattern.compile("(?s)<!-- (then): (.*?) -->|```(text|console)\n(.*?)```");

    private static final String PROMPT = "$ ";
    private static final String EXIT = "$ echo $?";

    /// One broken state, from how it is found to its end.
    ///
    /// @param exit of the night that left it
    /// @param mail what that night said
    record Chapter(String state, int exit, String mail, List<Part> parts) {

        @Override
        public String toString() {
            return state;
        }
    }

    /// What happens next.
    sealed interface Part {}

    /// Something that others do.
    record Deed(String name) implements Part {}

    /// A command.
    ///
    /// @param shown what it says
    /// @param exit 0 unless the document asks for it
    record Command(String line, String shown, int exit) implements Part {}

    static Walkthrough of(Path document) {
        try {
            return new Walkthrough(
                    CHAPTER.matcher(Files.readString(document))
                            .results()
                            .map(Walkthrough::chapter)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chapter chapter(MatchResult found) {
        List<Part> parts = new ArrayList<>();
        String mail = "";
        for (MatchResult part : PART.matcher(found.group(3)).results().toList()) {
            if ("then".equals(part.group(1))) {
                parts.add(new Deed(part.group(2)));
            } else if (part.group(3).equals("text")) {
                mail = part.group(4);
            } else {
                parts.addAll(commands(part.group(4)));
            }
        }
        return new Chapter(found.group(1), Integer.parseInt(found.group(2)), mail, parts);
    }

    private static List<Command> commands(String block) {
        List<Command> commands = new ArrayList<>();
        Deque<String> lines = new ArrayDeque<>(Arrays.asList(block.split("\n")));
        while (!lines.isEmpty()) {
            String line = lines.removeFirst().substring(PROMPT.length());
            StringBuilder shown = new StringBuilder();
            while (!lines.isEmpty() && !lines.getFirst().startsWith(PROMPT)) {
                shown.append(lines.removeFirst()).append('\n');
            }
            commands.add(new Command(line, shown.toString(), exit(lines)));
        }
        return commands;
    }

    private static int exit(Deque<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(EXIT)) {
            return 0;
        }
        lines.removeFirst();
        return Integer.parseInt(lines.removeFirst());
    }
}
