package dev.nightdesk.source.sec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonParser;

/// The fields of one figure while they are read. Fiscal year and period (`fy`, `fp`) are passed
/// over: they are the filing's, which repeats figures of earlier years, and not always right (a
/// quarterly report of 2022 calls itself `FY`).
final class FigureFields {

    private String start = "";
    private String end = "";
    private String value = "";
    private String accession = "";
    private String form = "";
    private String filed = "";

    /// Takes the value that the parser stands at.
    void put(String name, JsonParser json) {
        switch (name) {
            case "start" -> start = json.getValueAsString("");
            case "end" -> end = json.getValueAsString("");
            case "val" -> value = json.getValueAsString("");
            case "accn" -> accession = json.getValueAsString("");
            case "form" -> form = json.getValueAsString("");
            case "filed" -> filed = json.getValueAsString("");
            default -> json.skipChildren();
        }
    }

    /// Empty if a field is missing or is not what it should be.
    Optional<TaggedFigure> figure(String tag) {
        try {
            double amount = Double.parseDouble(value);
            return Double.isFinite(amount) && !accession.isEmpty()
                    ? Optional.of(figure(tag, amount))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private TaggedFigure figure(String tag, double amount) {
        return new TaggedFigure(
                tag,
                start.isEmpty() ? OptionalInt.empty() : OptionalInt.of(day(start)),
                day(end),
                amount,
                new FilingId(accession, form, day(filed)));
    }

    /// As `LocalDate.parse` does it, in a tenth of its time: a company has thousands of dates.
    private static int day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException("no date: " + text);
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = Integer.parseInt(text, 5, 7, 10);
        return (int) LocalDate.of(year, month, Integer.parseInt(text, 8, 10, 10)).toEpochDay();
    }

    @Override
    public String toString() {
        return start + ".." + end + " = " + value + " in " + accession + " of " + filed;
    }
}
