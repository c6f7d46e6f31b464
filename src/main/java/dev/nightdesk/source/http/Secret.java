package dev.nightdesk.source.http;

import dev.nightdesk.source.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A key. It prints as stars.
public final class Secret {

    private static final String STARS = "***";

    private final String value;

    /// @param value not blank
    public Secret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a key must not be blank");
        }
        this.value = value;
    }

    String reveal() {
        return value;
    }

    /// The text with stars wherever the key stands, plain or encoded for an address.
    public String hiddenIn(String text) {
        return text.replace(value, STARS).replace(encoded(), STARS);
    }

    /// The answer, marked, with stars wherever the key stands.
    Reply hiddenIn(Reply reply) {
        if (!holdsKey(reply.body())) {
            return reply;
        }
        byte[] hidden = hiddenIn(reply.text()).getBytes(StandardCharsets.UTF_8);
        return new Reply(reply.status(), reply.type(), hidden, true);
    }

    private boolean holdsKey(byte[] body) {
        return indexOf(body, value.getBytes(StandardCharsets.UTF_8)) >= 0
                || indexOf(body, encoded().getBytes(StandardCharsets.UTF_8)) >= 0;
    }

    private static int indexOf(byte[] body, byte[] key) {
        for (int at = 0; at + key.length <= body.length; at++) {
            if (body[at] == key[0]
                    && Arrays.equals(body, at, at + key.length, key, 0, key.length)) {
                return at;
            }
        }
        return -1;
    }

    private String encoded() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return STARS;
    }
}
