package dev.nightdesk.source.sec;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import java.util.Map;

/// What the SEC answers to whom it does not serve.
final class SecReplies {

    static final Map<Answer, Absence> REFUSALS =
            Map.of(
                    page("SEC.gov | Request Rate Threshold Exceeded"), Absence.SHUT_OUT,
                    page("Your Request Originates from an Undeclared Automated Tool"),
                            Absence.SHUT_OUT,
                    page("Access Denied"), Absence.NO_DATA,
                    Answer.of(
                                    403,
                                    "application/xml",
                                    "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>"),
                            Absence.NO_DATA,
                    Answer.of(404, "text/html", "<!DOCTYPE html><html></html>"), Absence.NO_DATA);

    private SecReplies() {}

    private static Answer page(String title) {
        return Answer.of(
                403,
                "text/html",
                "<!DOCTYPE html PUBLIC>\n<html>\n<head><title>" + title + "</title></head></html>");
    }
}
