package dev.nightdesk.night;

import dev.nightdesk.store.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the environment says: where things are and how to reach the database.
///
/// @param home folder of all that nightdesk keeps
/// @param databaseUrl JDBC URL; empty for the embedded database
/// @param login of the database at that URL
/// @param owner who owns its tables and brings them up to a version, if that is another
/// @param configDirectory files here override the packaged ones
/// @param keyFolders where the keys of providers are, each in a file named after its provider
/// @param telling who is told the metrics
public record Settings(
        Path home,
        Optional<String> databaseUrl,
        Login login,
        Optional<Login> owner,
        Optional<Path> configDirectory,
        List<Path> keyFolders,
        Telling telling) {

    private static final String EMBEDDED_FILE = "nightdesk.mv.db";
    private static final String USER = "NIGHTDESK_DB_USER";
    private static final String OWNER = "NIGHTDESK_DB_OWNER";

    public static Settings of(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("NIGHTDESK_HOME", "./var")),
                given(environment, "NIGHTDESK_DB_URL"),
                Login.of(environment, USER, "NIGHTDESK_DB"),
                given(environment, OWNER).map(user -> Login.of(environment, OWNER, OWNER)),
                given(environment, "NIGHTDESK_CONFIG_DIR").map(Path::of),
                Stream.of("NIGHTDESK_KEYS_DIR", "CREDENTIALS_DIRECTORY")
                        .flatMap(name -> given(environment, name).stream())
                        .map(Path::of)
                        .toList(),
                Telling.of(environment));
    }

    static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /// The same in another home.
    Settings in(Path other) {
        return new Settings(other, databaseUrl, login, owner, configDirectory, keyFolders, telling);
    }

    /// The same as whoever owns the tables, if that is another.
    public Settings asOwner() {
        return new Settings(
                home,
                databaseUrl,
                owner.orElse(login),
                owner,
                configDirectory,
                keyFolders,
                telling);
    }

    /// The same, telling nobody.
    public Settings untold() {
        return new Settings(
                home, databaseUrl, login, owner, configDirectory, keyFolders, Telling.NOBODY);
    }

    /// The folder of a market's files: lease, reports, the embedded database.
    public Path folder(Market market) {
        return home.resolve(market.word());
    }

    /// The database of a market.
    public DatabaseAddress address(Market market) {
        return databaseUrl
                .map(url -> new DatabaseAddress(url, login.user(), password()))
                .orElseGet(() -> DatabaseAddress.embedded(folder(market)));
    }

    private String password() {
        return login.passwordFile().map(file -> read(file, login.variable())).orElse("");
    }

    /// The one line of a file that a variable of the environment names.
    static String read(Path file, String variable) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refused(
                    Objection.PASSWORD,
                    "cannot read the password file " + file,
                    "check " + variable + " and its permissions");
        }
    }

    /// Whether a market's database can be asked at all; an embedded one has to be there.
    boolean hasDatabase(Market market) {
        return databaseUrl.isPresent() || embedded().contains(market);
    }

    /// The folders in which a run on a market's database may have its lease. The market of a
    /// database at a URL is not known before it is open.
    List<Path> leases(Market market) {
        return databaseUrl.isPresent()
                ? Stream.of(Market.values()).map(this::folder).toList()
                : List.of(folder(market));
    }

    /// The markets whose embedded database exists.
    public List<Market> embedded() {
        return Stream.of(Market.values())
                .filter(market -> Files.exists(folder(market).resolve(EMBEDDED_FILE)))
                .toList();
    }
}
