package dev.nightdesk.night;

import java.util.EnumSet;
import java.util.Locale;

/// The ways in which a provider can give away the key that it was sent.
enum Echo {
    MASSIVE_401(401, "{\"status\":\"ERROR\",\"error\":\"Unknown API Key %s\"}"),
    NOTICE_403(403, "{\"status\":\"NOT_AUTHORIZED\",\"message\":\"You are not entitled, %s\"}"),
    FINNHUB_403(403, "{\"error\":\"%s: You don't have access to this resource.\"}"),
    TOO_FAST_429(429, "{\"error\":\"%s has exceeded the maximum requests per minute\"}"),
    BROKEN_500(500, "java.lang.IllegalStateException: apikey=%s"),
    WEB_PAGE_403(403, "<!DOCTYPE html><html><body>Sorry, %s</body></html>"),
    WEB_PAGE_200(200, "<html><title>%s</title></html>"),
    NOTICE_200(
            200, "{\"Information\":\"We have detected your API key as %s, 25 requests per day\"}"),
    LIMIT_200(200, "{\"error\":\"API limit reached. %s\"}"),
    TEXT_200(200, "no rows for %s"),
    ESCAPED_200(200, "{\"Error Message\":\"%s\"}") {
        @Override
        String answer(String head, String elsewhere) {
            return super.answer(head.replace("/", "\\/"), elsewhere);
        }
    },
    REDIRECTED(302, "moved for %s") {
        @Override
        String answer(String head, String elsewhere) {
            return response(
                    302, "Location: " + elsewhere + "/there?apikey=" + inUrl(head) + "\r\n", head);
        }
    },
    MOVED_WITHIN(302, "moved for %s") {
        @Override
        String answer(String head, String elsewhere) {
            return response(302, "Location: /loop?apikey=" + inUrl(head) + "\r\n", head);
        }
    },
    CUT_OFF(200, "{\"key\":\"%s\"") {
        @Override
        String answer(String head, String elsewhere) {
            return super.answer(head, elsewhere).replaceAll("Length: \\d+", "Length: 99999");
        }
    },
    NO_HTTP(0, "") {
        @Override
        String answer(String head, String elsewhere) {
            return "SORRY " + key(head) + "\r\n\r\n";
        }
    },
    BAD_HEADER(200, "") {
        @Override
        String answer(String head, String elsewhere) {
            return "HTTP/1.1 200 OK\r\nContent-Length: " + key(head) + "\r\n\r\nx";
        }
    },
    RESET(0, "") {
        @Override
        String answer(String head, String elsewhere) {
            return EchoingHost.RESET;
        }
    };

    private final int status;
    private final String body;

    Echo(int status, String body) {
        this.status = status;
        this.body = body;
    }

    /// Whether a whole answer comes, with the key in its body.
    boolean isInBody() {
        return EnumSet.range(MASSIVE_401, ESCAPED_200).contains(this);
    }

    /// Whether a whole answer comes.
    boolean isAnswer() {
        return isInBody() || this == BAD_HEADER || this == REDIRECTED;
    }

    /// @param head of the request
    /// @param elsewhere another host
    String answer(String head, String elsewhere) {
        return response(status, "", head);
    }

    final String response(int code, String header, String head) {
        String key = key(head);
        String said = body.replace("%s", key);
        return "HTTP/1.1 "
                + code
                + " said to "
                + key
                + "\r\nX-Echo: "
                + key
                + "\r\nSet-Cookie: key="
                + key
                + "\r\nContent-Type: text/plain; for="
                + key
                + "\r\n"
                + header
                + "Content-Length: "
                + said.length()
                + "\r\nConnection: close\r\n\r\n"
                + said;
    }

    /// Every key that was sent, as it was sent.
    static String key(String head) {
        StringBuilder keys = new StringBuilder();
        head.lines()
                .filter(line ->
                        line.toLowerCase(Locale.ROOT)
                                .matches("(authorization|x-finnhub-token|user-agent): .*"))
                .forEach(
                        line -> keys.append(line.replaceAll("^[^:]*: (Bearer )?", "")).append(' '));
        return keys + inUrl(head);
    }

    private static String inUrl(String head) {
        String line = head.lines().findFirst().orElse("");
        return line.contains("apikey=")
                ? line.replaceAll(".*apikey=([^& ]*).*", "$1")
                : head.lines()
                        .filter(one -> one.startsWith("Authorization: Bearer "))
                        .map(one -> one.substring("Authorization: Bearer ".length()))
                        .findFirst()
                        .orElse("");
    }
}
