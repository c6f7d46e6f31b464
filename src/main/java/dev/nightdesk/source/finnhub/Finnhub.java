package dev.nightdesk.source.finnhub;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What all of its endpoints have in common.
final class Finnhub {

    static final String PROVIDER = "finnhub";

    static final ObjectMapper JSON = JsonMapper.shared();

    /// Bytes; a refusal is a sentence, so that longer answers are not searched for one.
    private static final int LONGEST_REFUSAL = 1 << 10;

    private Finnhub() {}

    static Request request(String path, String symbol) {
        return Request.of("api", "/api/v1" + path).with("symbol", symbol);
    }

    /// Reads an answer that is no refusal; one that is no whole JSON is unreadable.
    static <T> Fetched<T> read(Reply reply, Function<byte[], Fetched<T>> reading) {
        try {
            return Finnhub.<T>refusal(reply).orElseGet(() -> reading.apply(reply.body()));
        } catch (JacksonException e) {
            return unreadable(e.getOriginalMessage());
        }
    }

    static <T> Fetched<T> unreadable(String words) {
        return Refusal.because(Absence.UNREADABLE, words);
    }

    private static <T> Optional<Fetched<T>> refusal(Reply reply) {
        return said(reply)
                .<Fetched<T>>map(words -> Refusal.because(meaning(words, reply), words))
                .or(() -> Refusal.of(reply));
    }

    private static Optional<String> said(Reply reply) {
        return reply.body().length > LONGEST_REFUSAL || !reply.glance().contains("\"error\"")
                ? Optional.empty()
                : error(reply.body());
    }

    private static Optional<String> error(byte[] body) {
        try {
            JsonNode error = JSON.readTree(body).path("error");
            return error.isString() ? Optional.of(error.stringValue()) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /// A limit may come with status 200.
    private static Absence meaning(String words, Reply reply) {
        String said = words.toLowerCase(Locale.ROOT);
        if (said.contains("limit")) {
            return Absence.OVER_RATE;
        }
        if (said.contains("access")) {
            return Absence.NOT_ENTITLED;
        }
        if (said.contains("api key")) {
            return Absence.BAD_KEY;
        }
        return Refusal.of(reply)
                .map(refusal -> ((Fetched.Missing<?>) refusal).reason())
                .orElse(Absence.UNAVAILABLE);
    }
}
