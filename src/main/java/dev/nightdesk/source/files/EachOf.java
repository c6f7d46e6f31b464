package dev.nightdesk.source.files;

import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The elements of rows that hold several each. The position counts elements, so that a reader can
/// go on in the middle of a row.
final class EachOf<T> implements Rows<T> {

    private final FileRows<List<T>> rows;
    private Iterator<T> row = Collections.emptyIterator();
    private long position;

    EachOf(FileRows<List<T>> rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable T next() {
        while (!row.hasNext()) {
            List<T> elements = rows.next();
            if (elements == null) {
                return null;
            }
            row = elements.iterator();
        }
        position++;
        return row.next();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void reject(RowFault fault, String reason) {
        rows.reject(fault, reason);
    }

    @Override
    public Rejections rejections() {
        return rows.rejections();
    }

    @Override
    public void close() {
        rows.close();
    }
}
