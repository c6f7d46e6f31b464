package dev.nightdesk.market;

import java.util.regex.Pattern;

/// What is known of a kind of failure before it happens.
///
/// @param code stable, short and easy to search for, such as `ND-ROW-MALFORMED`
/// @param words what is the matter, true of every case
/// @param next what to do about it, with the command to type
public record Explanation(String code, String words, String next) {

    private static final Pattern CODE = Pattern.compile("ND(-[A-Z]+){1,3}");

    public Explanation {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("no code: '" + code + "'");
        }
        if (words.isBlank() || next.isBlank()) {
            throw new IllegalArgumentException(code + " says too little");
        }
    }
}
