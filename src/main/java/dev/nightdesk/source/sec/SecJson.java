package dev.nightdesk.source.sec;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers small enough to be read as a whole.
final class SecJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SecJson() {}

    /// What the body says, unless the answer is a refusal or no JSON.
    static <T> Fetched<T> read(Reply reply, Function<JsonNode, Fetched<T>> content) {
        return SecRefusal.<T>of(reply).orElseGet(() -> parsed(reply, content));
    }

    private static <T> Fetched<T> parsed(Reply reply, Function<JsonNode, Fetched<T>> content) {
        try {
            return content.apply(JSON.readTree(reply.body()));
        } catch (JacksonException e) {
            return Refusal.because(Absence.UNREADABLE, e.getOriginalMessage());
        }
    }

    /// A company's number, which is written as a number here and as text with zeros in front there.
    ///
    /// @throws NumberFormatException if it is neither, or not above 0
    static int cik(JsonNode node) {
        int cik = Integer.parseInt(node.asString(""));
        if (cik <= 0) {
            throw new NumberFormatException("cik " + cik);
        }
        return cik;
    }
}
