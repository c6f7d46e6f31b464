package dev.nightdesk.source.massive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the next page begins, as Massive marks it: base64, up to some 200 characters. Nothing else
/// is kept of the address of the next page, because it may name another host, which must not see
/// our key, and holds no parameter of its own.
///
/// @param mark 1–490 characters of either alphabet of base64
record Cursor(String mark) {

    private static final String PREFIX = "next:";
    private static final Pattern PARAMETER = Pattern.compile("[?&]cursor=([^&#]*)");
    private static final Pattern MARK = Pattern.compile("[\\w.~+/=-]{1,490}");

    Cursor {
        if (!MARK.matcher(mark).matches()) {
            throw new IllegalArgumentException("no cursor: '" + mark + "'");
        }
    }

    /// The one in the address of a next page.
    ///
    /// @throws IllegalArgumentException if there is none
    static Cursor in(String address) {
        Matcher parameter = PARAMETER.matcher(address);
        String mark = parameter.find() ? parameter.group(1) : "";
        return new Cursor(URLDecoder.decode(mark.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /// The one that a subject consists of; empty if the subject is of another kind.
    static Optional<Cursor> of(String subject) {
        return subject.startsWith(PREFIX)
                ? Optional.of(new Cursor(subject.substring(PREFIX.length())))
                : Optional.empty();
    }

    /// The subject under which that page is asked for.
    String subject() {
        return PREFIX + mark;
    }
}
