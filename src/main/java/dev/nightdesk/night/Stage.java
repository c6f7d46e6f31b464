package dev.nightdesk.night;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The stages of a night, in their order.
public enum Stage {
    PLAN,
    FETCH,
    VERIFY,
    ANALYZE,
    RECOMMEND,
    EVALUATE,
    PUBLISH;

    /// The word on the command line and in tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Stages by their words, commas between.
    ///
    /// @throws Refused if a word is no stage
    public static Set<Stage> parse(String words) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (String word : words.split(",", -1)) {
            stages.add(
                    Arrays.stream(values())
                            .filter(stage -> stage.word().equals(word.strip()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new Refused(
                                            Objection.OPTIONS,
                                            "unknown stage '" + word + "'",
                                            "nightdesk run nightly --stages some of "
                                                    + text(EnumSet.allOf(Stage.class)))));
        }
        return stages;
    }

    static String text(Set<Stage> stages) {
        return stages.stream().map(Stage::word).collect(Collectors.joining(","));
    }
}
