package dev.nightdesk.source.files;

/// A file with rows whose header has been understood.
record Table(SourceFile file, Columns columns) {}
