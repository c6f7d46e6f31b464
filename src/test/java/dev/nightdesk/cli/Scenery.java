package dev.nightdesk.cli;

import dev.nightdesk.cli.Prompt.Typed;
import java.util.Map;
import java.util.Objects;

/// A broken state as it is found in the morning.
///
/// @param night what the night that left it has said and ended with
/// @param words of documents, with what they stand for here
/// @param deeds what others do about it
/// @param end takes away what was set up for it
record Scenery(
        Prompt prompt,
        Typed night,
        Map<String, String> words,
        Map<String, Runnable> deeds,
        Runnable end)
        implements AutoCloseable {

    static Scenery of(Prompt prompt, Typed night) {
        return new Scenery(prompt, night, Map.of(), Map.of(), () -> {});
    }

    Scenery meaning(String word, String here) {
        return new Scenery(prompt, night, Map.of(word, here), deeds, end);
    }

    Scenery deed(String name, Runnable deed) {
        return new Scenery(prompt, night, words, Map.of(name, deed), end);
    }

    Scenery ending(Runnable last) {
        return new Scenery(prompt, night, words, deeds, last);
    }

    /// A text of a document as it reads here.
    String here(String text) {
        return words.keySet().stream()
                .reduce(text, (so, word) -> so.replace(word, words.getOrDefault(word, word)));
    }

    void happens(String deed) {
        Objects.requireNonNull(deeds.get(deed), deed).run();
    }

    @Override
    public void close() {
        end.run();
    }
}
