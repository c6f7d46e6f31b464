package dev.nightdesk.store;

import java.util.Map;

/// How a connection to a PostgreSQL server behaves: nobody waits for ever for somebody who will not
/// come back. What a URL says itself goes before.
final class ServerManners {

    /// No transaction of a run takes as long. A migration that waits behind somebody's forgotten
    /// session would hold up all who come after it.
    private static final String LOCKS = "-c lock_timeout=60s";

    /// By these the server notices within a minute that a client's host is gone without a word, and
    /// frees its locks; by itself it would take two hours.
    private static final String CLIENT_GONE =
            " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

    /// Seconds within which a connection is made. One that is frozen still takes calls, by its
    /// system, and says nothing.
    private static final String REACHED = "10";

    /// Seconds without an answer after which a server is gone. No statement of a night takes a
    /// minute, nor should an index on all bars; statements are not limited at the server, where a
    /// slow disk would make a large migration impossible.
    private static final int SERVER_GONE = 600;

    static final Map<String, String> ALL =
            Map.of(
                    "options",
                    LOCKS + CLIENT_GONE,
                    "connectTimeout",
                    REACHED,
                    "loginTimeout",
                    REACHED,
                    "socketTimeout",
                    Integer.toString(SERVER_GONE),
                    "tcpKeepAlive",
                    "true",
                    "reWriteBatchedInserts",
                    "true");

    private ServerManners() {}

    /// Gives a connection its process's name, also where a URL has one of its own for all.
    static String naming(ProcessName process) {
        return "set application_name = '" + process.text() + "'";
    }
}
