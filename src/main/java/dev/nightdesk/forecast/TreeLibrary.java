package dev.nightdesk.forecast;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.util.Optional;

/// The library of gradient-boosted trees, LightGBM, whose native part each system must be able to
/// load.
public final class TreeLibrary {

    private TreeLibrary() {}

    /// Asked once: a class that failed to load cannot be asked again.
    private static final class Loaded {

        static final Optional<String> WHY_NOT = load();

        private static Optional<String> load() {
            try {
                LGBMBooster.loadNative();
                return LGBMBooster.isNativeLoaded() ? Optional.empty() : Optional.of(why(""));
            } catch (IOException | LinkageError e) {
                return Optional.of(why(String.valueOf(e.getMessage())));
            }
        }
    }

    /// Why it cannot be used here and what to do about it; empty where it can.
    public static Optional<String> whyNot() {
        return Loaded.WHY_NOT;
    }

    static String why(String error) {
        if (error.contains("libgomp")) {
            return "LightGBM needs the system's OpenMP library: install the package libgomp1 (Debian, Ubuntu) or libgomp (Fedora)";
        }
        if (error.contains("failed to map segment")) {
            return "LightGBM cannot be loaded from the temporary directory, which forbids programs: set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=… to one that allows them";
        }
        return "LightGBM cannot be loaded here (Linux on x86-64 or ARM64 with glibc is needed)"
                + (error.isEmpty() ? "" : ": " + error);
    }
}
