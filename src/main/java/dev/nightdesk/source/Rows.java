package dev.nightdesk.source;

import org.jspecify.annotations.Nullable;

/// Usable rows of a source, one after the other. A row that cannot be used is counted and passed
/// over; only what makes the whole source unusable is thrown. For one thread.
///
/// @param <T> what a row becomes
public interface Rows<T> extends AutoCloseable {

    /// The next usable row, or null at the end.
    ///
    /// @throws UnusableSource if the source breaks off or cannot be read
    @Nullable T next();

    /// How far reading has come; a later reader of the same source that has read as far stands
    /// where this one stood. It may count rows passed over, too.
    long position();

    /// Counts the row last delivered as unusable after all, for reasons only the reader knows.
    ///
    /// @param reason in words, such as `'XYZ' is not listed`
    void reject(RowFault fault, String reason);

    /// What has been rejected or wondered at so far.
    Rejections rejections();

    /// Closes the source.
    @Override
    void close();
}
