package dev.nightdesk.source.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
        return text.replace(value, STARS)
                .replace(URLEncoder.encode(value, StandardCharsets.UTF_8), STARS);
    }

    @Override
    public String toString() {
        return STARS;
    }
}
