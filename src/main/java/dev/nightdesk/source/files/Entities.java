package dev.nightdesk.source.files;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes the HTML entities that name lists scraped from web pages are full of.
public final class Entities {

    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-z]{2,4});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private Entities() {}

    public static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(Entities::character);
    }

    private static String character(MatchResult entity) {
        String body = entity.group(1);
        String plain =
                body.startsWith("#") ? numbered(body) : NAMED.getOrDefault(body, entity.group());
        return Matcher.quoteReplacement(plain);
    }

    private static String numbered(String body) {
        boolean isHex = Character.toLowerCase(body.charAt(1)) == 'x';
        int point =
                isHex
                        ? Integer.parseInt(body, 2, body.length(), 16)
                        : Integer.parseInt(body, 1, body.length(), 10);
        return Character.toString(point);
    }
}
