package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// EDGAR's index of one day's filings by form, in columns of fixed width.
record DailyIndex(Roll roll, Tape tape) implements Endpoint {

    private static final int NAME_WIDTH = 60;

    private static final DateTimeFormatter RECEIVED =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ROOT);

    private static final Comparator<Filed> BY_FORM =
            Comparator.comparing(Filed::form).thenComparingInt(Filed::cik);

    @Override
    public Answer answer(Call call, Moment now) {
        LocalDate date =
                LocalDate.parse(
                        call.stem().substring("form.".length()), DateTimeFormatter.BASIC_ISO_DATE);
        boolean isThere = now.calendar().isSession(date) && !date.isAfter(now.filedThrough());
        return isThere && isFiledUnder(call.path(), date)
                ? Answer.text("text/plain", index(date))
                : Complaints.denied();
    }

    private static boolean isFiledUnder(String path, LocalDate date) {
        int quarter = (date.getMonthValue() + 2) / 3;
        return path.contains("/" + date.getYear() + "/QTR" + quarter + "/");
    }

    private StringBuilder index(LocalDate date) {
        int day = Moment.day(date);
        StringBuilder index = new StringBuilder(heading(date));
        filings(day).forEach(filed -> index.append(line(filed, day)));
        return index;
    }

    private List<Filed> filings(int day) {
        return tape.covering(day).filings().values().stream()
                .flatMap(List::stream)
                .filter(filed -> filed.day() == day)
                .sorted(BY_FORM)
                .toList();
    }

    private static String heading(LocalDate date) {
        return "Description:           Daily Index of EDGAR Dissemination Feed by Form Type\n"
                + "Last Data Received:    "
                + RECEIVED.format(date)
                + "\nComments:              webmaster@sec.gov\n"
                + "Anonymous FTP:         ftp://ftp.sec.gov/edgar/\n \n \n \n \n"
                + "Form Type   Company Name                                                  CIK         Date Filed  File Name\n"
                + "-".repeat(141)
                + "\n";
    }

    private String line(Filed filed, int day) {
        String name = roll.company(filed.cik()).orElseThrow().name(day);
        return String.format(
                Locale.ROOT,
                "%-12s%-62s%-12s%-12s%-52s\n",
                filed.form(),
                name.substring(0, Math.min(name.length(), NAME_WIDTH)),
                filed.cik(),
                Dates.plain(day),
                "edgar/data/" + filed.cik() + "/" + filed.accession() + ".txt");
    }
}
