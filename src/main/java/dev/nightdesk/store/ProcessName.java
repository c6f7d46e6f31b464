package dev.nightdesk.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// What a process calls all its connections to a server: unlike any other process's, so that they
/// can be told apart and ended together. In a container neither host nor process number would do.
///
/// @param text at most 63 characters, more than which PostgreSQL does not keep
/// @param host on which the process is
/// @param pid its number there
record ProcessName(String text, String host, long pid) {

    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");
    private static final int MOST = 63;
    private static final int ENOUGH = 8;

    ProcessName {
        text = text.substring(0, Math.min(MOST, text.length()));
    }

    /// Another name at every call.
    static ProcessName next() {
        String host = ofTheSystem().replaceAll("[^A-Za-z0-9._-]", "_");
        long pid = ProcessHandle.current().pid();
        String once = UUID.randomUUID().toString().substring(0, ENOUGH);
        return new ProcessName("nightdesk " + once + " " + pid + "@" + host, host, pid);
    }

    /// Asked of the system where it can be: the network takes its time where names do not resolve.
    private static String ofTheSystem() {
        try {
            return Files.readString(HOST).strip();
        } catch (IOException e) {
            return ofTheNetwork();
        }
    }

    private static String ofTheNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
