package dev.nightdesk.store;

import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/// Puts a failed connection into words.
final class Unreachable {

    private static final int H2_FILE_IN_USE = 90020;

    private Unreachable() {}

    static UnusableDatabase because(DatabaseAddress address, Throwable failure) {
        SQLException cause = root(failure);
        if (cause.getErrorCode() == H2_FILE_IN_USE) {
            return new UnusableDatabase(
                    DatabaseFault.BUSY, address + " is in use by another nightdesk process");
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "28" ->
                    new UnusableDatabase(
                            DatabaseFault.LOGIN,
                            address + " refuses user '" + address.user() + "'",
                            "check NIGHTDESK_DB_USER and the file that NIGHTDESK_DB_PASSWORD_FILE names");
            case "3D" ->
                    new UnusableDatabase(
                            DatabaseFault.MISSING,
                            address + " does not exist",
                            "create it: createdb -h HOST DATABASE");
            default -> silent(address, address.redacted(words(address, failure, cause)));
        };
    }

    private static UnusableDatabase silent(DatabaseAddress address, String why) {
        return address.dialect() == Dialect.H2
                ? new UnusableDatabase(
                        DatabaseFault.UNOPENED,
                        address + " cannot be opened: " + why,
                        "see that its folder can be written and its disk has space: nightdesk doctor")
                : new UnusableDatabase(
                        DatabaseFault.SILENT,
                        address + " does not answer: " + why,
                        "check NIGHTDESK_DB_URL and that the server runs: nightdesk doctor");
    }

    /// A full disk or an unknown host hides behind what the driver says.
    private static String words(DatabaseAddress address, Throwable failure, SQLException cause) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        boolean isOfTheFile = root instanceof IOException && address.dialect() == Dialect.H2;
        return root instanceof UnknownHostException
                ? "its host is not known"
                : isOfTheFile && root.getMessage() != null ? root.getMessage() : firstLine(cause);
    }

    private static SQLException root(Throwable failure) {
        SQLException found = new SQLException(String.valueOf(failure.getMessage()));
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
