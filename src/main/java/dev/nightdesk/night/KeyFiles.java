package dev.nightdesk.night;

import dev.nightdesk.night.Checkup.Finding;
import dev.nightdesk.night.Checkup.Verdict;
import dev.nightdesk.source.http.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether keys are kept from other users of the machine.
record KeyFiles(Keyring keys) {

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    /// A warning for each file that others can read or write; nothing where files have no such
    /// permissions.
    List<Finding> findings(Collection<String> providers) {
        return new TreeSet<>(providers)
                .stream()
                        .flatMap(one -> keys.file(one).stream())
                        .filter(KeyFiles::isOpen)
                        .map(KeyFiles::warning)
                        .toList();
    }

    private static boolean isOpen(Path file) {
        return permissions(file).stream().anyMatch(OTHERS::contains);
    }

    private static Set<PosixFilePermission> permissions(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException | UnsupportedOperationException e) {
            return Set.of();
        }
    }

    private static Finding warning(Path file) {
        return new Finding(
                "keys",
                Verdict.WARN,
                file + " can be read or written by every user of this machine",
                "chmod 600 " + file);
    }
}
