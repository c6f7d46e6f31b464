package dev.nightdesk.indicator.sentiment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.nightdesk.market.Fingerprint;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A headline of SEntFiN with what people said it means for each company, index, metal or market
/// that it names.
///
/// @param labels by the name as the headline has it
record LabelledHeadline(String text, Map<String, Label> labels) {

    /// In the order of the columns of the model.
    enum Label {
        NEGATIVE(0),
        NEUTRAL(1),
        POSITIVE(2);

        private final int column;

        Label(int column) {
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    private static final Path FILE = Path.of("../shared/data/text/SEntFiN.csv.gz");
    private static final Pattern LABEL =
            Pattern.compile("(['\"])(.+?)\\1: '(positive|neutral|negative)'");

    /// Parts of ten by which the model is fitted.
    private static final int SEEN = 7;

    /// All of them; where they are not, the test is skipped.
    static List<LabelledHeadline> all() {
        assumeTrue(Files.exists(FILE), "no real data at " + FILE);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(FILE)),
                                        StandardCharsets.UTF_8))) {
            return rows.stream().map(LabelledHeadline::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledHeadline of(NamedCsvRecord row) {
        Map<String, Label> labels = new LinkedHashMap<>();
        Matcher found = LABEL.matcher(row.getField("Decisions"));
        while (found.find()) {
            labels.put(found.group(2), Label.valueOf(found.group(3).toUpperCase(Locale.ROOT)));
        }
        return new LabelledHeadline(row.getField("Title"), labels);
    }

    /// Whether the model may be fitted by it: seven in ten, by the SHA-256 of the text.
    boolean isSeen() {
        return Integer.parseInt(Fingerprint.of(text).substring(0, 4), 16) % 10 < SEEN;
    }

    boolean isShared() {
        return labels.size() > 1;
    }

    /// Whether it is good for one and bad for another.
    boolean isDivided() {
        return labels.values().stream().distinct().count() > 1;
    }
}
