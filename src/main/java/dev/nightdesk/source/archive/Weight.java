package dev.nightdesk.source.archive;

/// How much files weigh.
///
/// @param files ≥ 0
/// @param bytes ≥ 0
public record Weight(long files, long bytes) {}
