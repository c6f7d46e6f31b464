package dev.nightdesk.source.imports;

import dev.nightdesk.source.BarSource;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Rows;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.source.files.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/// One file of bars. What layouts there are is told in the documentation of this package.
public final class BarFile implements BarSource {

    private final SourceFile file;
    private final BarLayout layout;
    private final BarColumns columns;
    private final IntPredicate isSession;

    private BarFile(SourceFile file, BarLayout layout, BarColumns columns, IntPredicate isSession) {
        this.file = file;
        this.layout = layout;
        this.columns = columns;
        this.isSession = isSession;
    }

    /// Looks at the first line of a file.
    ///
    /// @param isSession epoch day to whether the exchange was open
    /// @throws UnusableSource if the file is empty, is what a site says instead of data, has no
    ///   layout that is known, or is of one symbol that its name does not tell
    public static BarFile open(Path path, IntPredicate isSession) {
        SourceFile file = new SourceFile(path);
        List<String> header = header(file);
        Optional<Excuse> excuse = Excuse.in(header.getFirst());
        if (excuse.isPresent()) {
            throw excuse.get().of(file.name());
        }
        BarLayout layout = BarLayout.of(header);
        return new BarFile(file, layout, columns(file, layout, header), isSession);
    }

    private static List<String> header(SourceFile file) {
        return file.firstRecord().getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// First whether there are bars in the file, then whose.
    private static BarColumns columns(SourceFile file, BarLayout layout, List<String> header) {
        Optional<String> lacking = BarColumns.lacking(header, layout);
        if (lacking.isPresent()) {
            throw new UnusableSource(
                    SourceFault.COLUMN,
                    file.name() + " has no column '" + lacking.get() + "'",
                    "its first line must name ticker or symbol, date, open, high, low, close and"
                            + " volume, or be that of a file of Stooq");
        }
        return BarColumns.of(header, layout.symbols(file.name()));
    }

    public BarLayout layout() {
        return layout;
    }

    @Override
    public Rows<QuotedBar> bars(IntPredicate wantedDay) {
        return new BarLines(file, columns, wantedDay, isSession);
    }
}
