package dev.nightdesk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.nightdesk.market.Harmless;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// A table whose bytes depend on its values alone: LF, comma, numbers that read back to the same
/// double, unknown left empty.
final class CsvTable implements Closeable {

    private final CsvWriter csv;
    private final List<String> row = new ArrayList<>();

    CsvTable(Writer out, List<String> header) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(header);
    }

    /// Text that a spreadsheet would compute has an apostrophe before it.
    CsvTable text(Object value) {
        row.add(Harmless.cell(value.toString()));
        return this;
    }

    CsvTable number(double value) {
        row.add(Double.isNaN(value) ? "" : Double.toString(value));
        return this;
    }

    void end() {
        csv.writeRecord(row);
        row.clear();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
