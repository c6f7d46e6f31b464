package dev.nightdesk.cli;

/// The door: hands the command line to picocli.
public final class Nightdesk {

    private Nightdesk() {}

    static void main() {}
}
