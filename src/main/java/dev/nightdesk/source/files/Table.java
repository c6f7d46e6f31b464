package dev.nightdesk.source.files;

/// A file with rows whose header has been understood.
record Table(SourceFile file, Columns columns) {

    /// The same file, of which only the columns of the first slots are read.
    Table first(int count) {
        return new Table(file, columns.first(count));
    }
}
