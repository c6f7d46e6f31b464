package dev.nightdesk.source.sec;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Filer;
import dev.nightdesk.source.FilerFeed;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;

/// Who has filed an annual or a quarterly report on a day, the subject, as ISO-8601. The index of
/// the day lists filings of every form, some 4,000; a filing of several companies is in it once for
/// each. A day without filings, such as a Sunday, has no index.
public final class SecIndexFeed implements FilerFeed {

    private static final DateTimeFormatter PATH =
            DateTimeFormatter.ofPattern("'/Archives/edgar/daily-index/'uuuu'/QTR'");

    @Override
    public String provider() {
        return "sec";
    }

    @Override
    public String name() {
        return "daily-index";
    }

    @Override
    public Request request(String day) {
        LocalDate date = LocalDate.parse(day);
        return Request.of(
                "www",
                PATH.format(date)
                        + date.get(IsoFields.QUARTER_OF_YEAR)
                        + "/form."
                        + DateTimeFormatter.BASIC_ISO_DATE.format(date)
                        + ".idx");
    }

    @Override
    public Fetched<Filer> read(Reply reply, String day) {
        return SecRefusal.<Filer>of(reply).orElseGet(() -> filers(reply.text()));
    }

    /// The index has no end of its own; one that does not end with a line break was cut off.
    private static Fetched<Filer> filers(String text) {
        List<String> lines = text.lines().toList();
        int rule = ruleOf(lines);
        Optional<IndexColumns> columns =
                rule < 1 ? Optional.empty() : IndexColumns.of(lines.get(rule - 1));
        if (columns.isEmpty() || !text.endsWith("\n")) {
            return Refusal.because(Absence.UNREADABLE, "no index, or not all of it: " + text);
        }
        IndexLines filers = new IndexLines(columns.get());
        lines.subList(rule + 1, lines.size()).forEach(filers::take);
        return filers.found();
    }

    /// The dashed line under the header, or -1.
    private static int ruleOf(List<String> lines) {
        int rule = 0;
        while (rule < lines.size() && !lines.get(rule).startsWith("-----")) {
            rule++;
        }
        return rule < lines.size() ? rule : -1;
    }
}
