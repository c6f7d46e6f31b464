package dev.nightdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// Shows what was asked within a text, between `«` and `»`.
final class Snippets {

    private static final String TEXT = "text";

    /// Longer texts are looked through as far as that.
    private static final int LONGEST = 20_000;

    private static final int SHOWN = 300;

    private final UnifiedHighlighter highlighter;
    private final Query query;

    Snippets(Analyzer words, Asked asked) {
        this.highlighter =
                UnifiedHighlighter.builderWithoutSearcher(words)
                        .withMaxLength(LONGEST)
                        .withFormatter(new DefaultPassageFormatter("«", "»", " … ", false))
                        .build();
        this.query = new AskedQuery(words, Map.of(TEXT, 1f)).loose(asked);
    }

    /// The sentence that says most of it.
    String of(String text) {
        if (text.isBlank()) {
            return "";
        }
        try {
            Object shown = highlighter.highlightWithoutSearcher(TEXT, query, text, 1);
            return shortened(Objects.toString(shown, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
