package dev.nightdesk.source.http;

import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The keys of providers, each in a file of its own that is named after the provider.
///
/// @param folders looked at in this order
public record Keyring(List<Path> folders) {

    public Keyring {
        folders = List.copyOf(folders);
    }

    /// The provider's key, if there is a file and something in it.
    ///
    /// @throws UnusableSource if the file cannot be read, or holds what cannot be sent
    public Optional<Secret> key(String provider) {
        return file(provider).flatMap(Keyring::secret);
    }

    /// Where the provider's key is, if there is such a file.
    public Optional<Path> file(String provider) {
        return folders.stream()
                .map(folder -> folder.resolve(provider))
                .filter(Files::exists)
                .findFirst();
    }

    private static Optional<Secret> secret(Path file) {
        String text = read(file);
        if (!text.isEmpty() && !Secret.isKey(text)) {
            throw new UnusableSource(
                    SourceFault.KEY,
                    "the key file " + file + " holds something else than a key",
                    "put the key alone into it, one line of plain characters");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Secret(text));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UnusableSource(
                    SourceFault.KEY,
                    "the key file " + file + " cannot be read",
                    "make it readable for the user that runs nightdesk");
        }
    }
}
