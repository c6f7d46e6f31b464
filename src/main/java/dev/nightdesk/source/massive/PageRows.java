package dev.nightdesk.source.massive;

import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.json.JsonPage;
import dev.nightdesk.source.json.JsonRow;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;

/// The rows of one page, as they are read.
final class PageRows<T> implements JsonPage.Taker {

    private static final int SHORT = 80;

    private final List<String> identity;
    private final Reading<T> reading;
    private final List<T> rows = new ArrayList<>();
    private final RowTally tally = new RowTally();
    private final Set<Object> met = new HashSet<>();
    private int number;

    PageRows(List<String> identity, Reading<T> reading) {
        this.identity = identity;
        this.reading = reading;
    }

    @Override
    public void take(JsonParser json) {
        JsonRow row = JsonRow.read(json);
        number++;
        try {
            reading.read(row, tally).ifPresent(read -> keep(row, read));
        } catch (IllegalArgumentException | DateTimeException e) {
            tally.reject(RowFault.MALFORMED, "row " + number + ": " + shortened(e));
        }
    }

    private void keep(JsonRow row, T read) {
        if (met.add(key(row))) {
            rows.add(read);
        } else {
            tally.reject(RowFault.DUPLICATE, "row " + number);
        }
    }

    /// A row that does not name itself is known by all of its values.
    private Object key(JsonRow row) {
        List<String> key = identity.stream().map(row::text).toList();
        return key.stream().allMatch(String::isEmpty) ? row : key;
    }

    private static String shortened(RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        return message.length() > SHORT ? message.substring(0, SHORT) : message;
    }

    List<T> rows() {
        return rows;
    }

    Rejections rejections() {
        return tally.rejections();
    }
}
