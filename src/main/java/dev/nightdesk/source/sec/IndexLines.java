package dev.nightdesk.source.sec;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Filer;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of an index under its header. Those of other forms are passed over.
final class IndexLines {

    private static final Pattern REPORT = Pattern.compile("(10-K|10-Q|20-F|40-F)(/A)?");

    private final IndexColumns columns;
    private final List<Filer> filers = new ArrayList<>();
    private final RowTally tally = new RowTally();

    IndexLines(IndexColumns columns) {
        this.columns = columns;
    }

    void take(String line) {
        try {
            String form = columns.form(line);
            if (REPORT.matcher(form).matches()) {
                filers.add(new Filer(cik(line), form, day(line)));
            }
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
            tally.reject(RowFault.MALFORMED, line);
        }
    }

    /// The file's own path repeats the number: a line whose columns are shifted does not cut a
    /// digit off unnoticed.
    private int cik(String line) {
        String cik = columns.cik(line);
        if (!columns.path(line).startsWith("edgar/data/" + cik + "/")) {
            throw new NumberFormatException(cik + " is not the number in the path");
        }
        return Integer.parseInt(cik);
    }

    private int day(String line) {
        LocalDate day = LocalDate.parse(columns.day(line), DateTimeFormatter.BASIC_ISO_DATE);
        return (int) day.toEpochDay();
    }

    Found<Filer> found() {
        return new Found<>(filers, List.of(), tally.rejections());
    }
}
