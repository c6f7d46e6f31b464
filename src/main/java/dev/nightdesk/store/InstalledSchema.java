package dev.nightdesk.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the newest migration says of itself in Flyway's history table.
///
/// A migration that programs of older versions may go on working with says so in the name of its
/// file, which Flyway writes down for them to read: `V024__more__works_from_023.sql`. One that says
/// nothing is for programs of its own version and newer ones.
///
/// @param version the migration's, three digits; empty if there are no tables
/// @param description its name in words
record InstalledSchema(String version, String description) {

    static final InstalledSchema NONE = new InstalledSchema("", "");

    private static final Pattern WORKS_FROM = Pattern.compile(".*\\bworks from (\\d{3})");

    boolean isNewerThan(String program) {
        return version.compareTo(program) > 0;
    }

    /// Whether a program of this version or an older one may work on it.
    boolean serves(String program) {
        return version.equals(program) || (isNewerThan(program) && worksFrom(program));
    }

    private boolean worksFrom(String program) {
        Matcher says = WORKS_FROM.matcher(description);
        return says.matches() && says.group(1).compareTo(program) <= 0;
    }
}
