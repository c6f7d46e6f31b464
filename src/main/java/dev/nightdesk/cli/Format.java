package dev.nightdesk.cli;

/// How a listing is written.
enum Format {
    table,
    json,
    csv
}
