package dev.nightdesk.forecast;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// The library of gradient-boosted trees, LightGBM, whose native part each system must be able to
/// load.
public final class TreeLibrary {

    private TreeLibrary() {}

    /// Asked once: a class that failed to load cannot be asked again.
    private static final class Loaded {

        static final Optional<String> WHY_NOT = load();

        private static Optional<String> load() {
            try (PrivateFolder _ = PrivateFolder.make()) {
                LGBMBooster.loadNative();
                return LGBMBooster.isNativeLoaded() ? Optional.empty() : Optional.of(why(""));
            } catch (IOException | LinkageError e) {
                return Optional.of(why(String.valueOf(e.getMessage())));
            }
        }
    }

    /// Where LightGBM unpacks its native part while it is loaded. By itself it takes one name in
    /// the common temporary directory and writes it anew each time, which kills every process that
    /// runs the same file (lightgbm4j 4.3.0-1, seen as SIGBUS). What is loaded needs no name any
    /// more: the folder is gone at once.
    private record PrivateFolder(String common, File own) implements AutoCloseable {

        private static final String PROPERTY = "java.io.tmpdir";

        static PrivateFolder make() throws IOException {
            String common = System.getProperty(PROPERTY);
            File own = new File(common, "nightdesk-lightgbm-" + UUID.randomUUID());
            if (!own.mkdir() || !own.setWritable(false, false) || !own.setWritable(true, true)) {
                throw new IOException("no folder can be made in " + common);
            }
            System.setProperty(PROPERTY, own.getPath());
            return new PrivateFolder(common, own);
        }

        @Override
        public void close() {
            System.setProperty(PROPERTY, common);
            File[] files = own.listFiles();
            boolean gone = true;
            for (File file : files == null ? new File[0] : files) {
                gone &= file.delete();
            }
            if (!gone || !own.delete()) {
                own.deleteOnExit();
            }
        }
    }

    /// Why it cannot be used here and what to do about it; empty where it can.
    public static Optional<String> whyNot() {
        return Loaded.WHY_NOT;
    }

    /// Refuses to go on without it.
    static void load() {
        whyNot().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
    }

    static String why(String error) {
        if (error.contains("libgomp")) {
            return "LightGBM needs the system's OpenMP library: install the package libgomp1 (Debian, Ubuntu) or libgomp (Fedora)";
        }
        if (error.contains("no folder can be made")) {
            return "LightGBM cannot be unpacked: " + error;
        }
        if (error.contains("failed to map segment")) {
            return "LightGBM cannot be loaded from the temporary directory, which forbids programs: set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=… to one that allows them";
        }
        return "LightGBM cannot be loaded here (Linux on x86-64 or ARM64 with glibc is needed)"
                + (error.isEmpty() ? "" : ": " + error);
    }
}
