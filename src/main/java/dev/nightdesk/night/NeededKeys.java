package dev.nightdesk.night;

import dev.nightdesk.night.fetch.Doors;
import dev.nightdesk.night.fetch.FeedNames;
import dev.nightdesk.source.http.Keyring;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whether the providers can be asked that a live market cannot do without.
final class NeededKeys {

    private NeededKeys() {}

    /// @throws Refused if one cannot
    static void check(Settings settings) {
        Doors doors =
                Doors.live(Quotas.fetchSettings(settings), new Keyring(settings.keyFolders()));
        for (String provider : new TreeSet<>(FeedNames.NEEDED)) {
            check(provider, doors.without().get(provider), settings.keyFolders());
        }
    }

    private static void check(String provider, @Nullable String lack, List<Path> folders) {
        if (lack == null) {
            return;
        }
        if (!lack.equals(Doors.NO_KEY)) {
            throw new Refused(
                    Objection.TERMS,
                    provider + " cannot be asked: " + lack,
                    "use another market, or correct 'use' in providers.yaml");
        }
        throw new Refused(
                Objection.NO_KEY,
                provider + " has no key: " + remedy(provider, folders),
                "nightdesk doctor");
    }

    /// What to do about a key that is not there.
    static String remedy(String provider, List<Path> folders) {
        return folders.isEmpty()
                ? "put it into a file named "
                        + provider
                        + " and set NIGHTDESK_KEYS_DIR to the folder of that file"
                : "put it into " + folders.getFirst().resolve(provider);
    }
}
