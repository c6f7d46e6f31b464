package dev.nightdesk.cli;

import picocli.CommandLine.Option;

/// How a command writes what it lists.
final class OutputOption {

    @Option(names = "--output", paramLabel = "F", description = "table (default), json or csv")
    Format format = Format.table;
}
