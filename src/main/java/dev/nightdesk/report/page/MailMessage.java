package dev.nightdesk.report.page;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The front page as a message (RFC 822, MIME): plain text, and HTML for those who prefer it. Its
/// header holds nothing from outside.
public final class MailMessage {

    private static final String END = "\n";
    private static final String BOUNDARY = "=_nightdesk-morning-report";
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(76, END.getBytes(StandardCharsets.US_ASCII));

    private MailMessage() {}

    /// The whole message; a mailer fills in who sends it.
    ///
    /// @param to whom it is for; empty if the mailer is told otherwise
    /// @param at when it is said to be written
    public static String of(MorningPage page, Optional<String> to, Instant at) {
        to.filter(one -> !isAddress(one)).ifPresent(MailMessage::refuse);
        StringWriter html = new StringWriter();
        Pages.mail(page, html);
        StringBuilder mail = new StringBuilder();
        to.ifPresent(one -> header(mail, "To", one));
        header(mail, "Subject", Shown.title(page.status()));
        header(
                mail,
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        header(mail, "Auto-Submitted", "auto-generated");
        header(mail, "MIME-Version", "1.0");
        header(mail, "Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
        List.of(part("text/plain", SummaryText.of(page)), part("text/html", html.toString()))
                .forEach(part ->
                        mail.append(END).append("--").append(BOUNDARY).append(END).append(part));
        return mail.append(END).append("--").append(BOUNDARY).append("--").append(END).toString();
    }

    /// Whether a text is an address that can stand in a header: visible ASCII around one `@`.
    public static boolean isAddress(String text) {
        return text.matches("[\\x21-\\x7E&&[^@,;<>()\"\\\\]]+@[\\x21-\\x7E&&[^@,;<>()\"\\\\]]+");
    }

    private static void refuse(String to) {
        throw new IllegalArgumentException("no address: '" + to + "'");
    }

    private static void header(StringBuilder mail, String name, String value) {
        mail.append(name).append(": ").append(value).append(END);
    }

    private static String part(String type, String text) {
        return "Content-Type: "
                + type
                + "; charset=utf-8"
                + END
                + "Content-Transfer-Encoding: base64"
                + END
                + END
                + LINES.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
