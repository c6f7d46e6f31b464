package dev.nightdesk.source.files;

import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import org.jspecify.annotations.Nullable;

/// The rows of a file that is not there.
record NoRows<T>() implements Rows<T> {

    @Override
    public @Nullable T next() {
        return null;
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public void reject(RowFault fault, String reason) {
        throw new IllegalStateException("no row has been delivered: " + reason);
    }

    @Override
    public Rejections rejections() {
        return Rejections.NONE;
    }

    @Override
    public void close() {}
}
