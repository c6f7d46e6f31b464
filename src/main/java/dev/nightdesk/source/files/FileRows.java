package dev.nightdesk.source.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The rows of one file; the position is the number of its rows read.
final class FileRows<T> implements Rows<T> {

    private final SourceFile file;
    private final RowHandler<T> handler;
    private final CsvReader<T> reader;
    private final Iterator<T> rows;

    FileRows(SourceFile file, RowHandler<T> handler) {
        this.file = file;
        this.handler = handler;
        reader = file.rows(handler);
        rows = reader.iterator();
    }

    @Override
    public @Nullable T next() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /// Says what is wrong with the file; an error of our own stays what it is.
    private RuntimeException broken(RuntimeException e) {
        boolean isOfTheFile =
                e instanceof UncheckedIOException || e.getCause() instanceof CsvParseException;
        return isOfTheFile ? file.broken(e, handler.lastLine()) : e;
    }

    @Override
    public long position() {
        return handler.position();
    }

    @Override
    public void skip(long position) {
        handler.skip(position);
    }

    @Override
    public void reject(RowFault fault, String reason) {
        handler.reject(fault, reason);
    }

    @Override
    public Rejections rejections() {
        return handler.rejections();
    }

    /// Drops what was counted so far.
    void forgetRejections() {
        handler.forgetRejections();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
