package dev.nightdesk.source.http;

import dev.nightdesk.source.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A key. It prints as stars.
public final class Secret {

    private static final String STARS = "***";

    private static final Pattern KEY = Pattern.compile("[ -~]+");

    /// A percent sign and what it stands for.
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    private final String value;

    /// As it is, and as addresses and JSON write it.
    private final Set<String> forms;

    /// @param value not blank, visible ASCII and spaces: what can be sent in a header
    public Secret(String value) {
        if (value.isBlank() || !isKey(value)) {
            throw new IllegalArgumentException("a key must be of visible ASCII, and not blank");
        }
        this.value = value;
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        String spaced = encoded.replace("+", "%20");
        this.forms =
                Stream.of(
                                value,
                                value.replace("/", "\\/"),
                                encoded,
                                small(encoded),
                                spaced,
                                small(spaced))
                        .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    private static String small(String encoded) {
        return ESCAPE.matcher(encoded).replaceAll(one -> one.group().toLowerCase(Locale.ROOT));
    }

    String reveal() {
        return value;
    }

    /// The text with stars wherever the key stands, plain or as addresses and JSON write it.
    public String hiddenIn(String text) {
        String hidden = text;
        for (String form : forms) {
            hidden = hidden.replace(form, STARS);
        }
        return hidden;
    }

    boolean isIn(String text) {
        return forms.stream().anyMatch(text::contains);
    }

    /// The answer, marked, with stars wherever the key stands.
    Reply hiddenIn(Reply reply) {
        String type = hiddenIn(reply.type());
        if (!isIn(reply.body())) {
            return new Reply(reply.status(), type, reply.body(), reply.redacted());
        }
        byte[] hidden = hiddenIn(reply.text()).getBytes(StandardCharsets.UTF_8);
        return new Reply(reply.status(), type, hidden, true);
    }

    private boolean isIn(byte[] body) {
        return forms.stream()
                .anyMatch(form -> indexOf(body, form.getBytes(StandardCharsets.UTF_8)) >= 0);
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

    @Override
    public String toString() {
        return STARS;
    }
}
