package dev.nightdesk.night;

import dev.nightdesk.telemetry.Pushgateway;
import dev.nightdesk.telemetry.Samples;
import dev.nightdesk.telemetry.TextFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Who is told the metrics, as the environment says it.
///
/// @param gateway address of a Pushgateway; empty without
/// @param user for basic authentication at it; empty without
/// @param passwordFile holds the password that goes with it, nothing else
/// @param file that node_exporter's textfile collector reads; empty without
public record Telling(
        Optional<String> gateway,
        Optional<String> user,
        Optional<Path> passwordFile,
        Optional<Path> file) {

    public static final Telling NOBODY =
            new Telling(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String GATEWAY = "NIGHTDESK_PUSHGATEWAY";
    private static final String PASSWORD = GATEWAY + "_PASSWORD_FILE";
    private static final String FILE = "NIGHTDESK_METRICS_FILE";

    static Telling of(Map<String, String> environment) {
        return new Telling(
                Settings.given(environment, GATEWAY),
                Settings.given(environment, GATEWAY + "_USER"),
                Settings.given(environment, PASSWORD).map(Path::of),
                Settings.given(environment, FILE).map(Path::of));
    }

    /// Before anything is made.
    ///
    /// @throws Refused if an address, a file's name or a password is of no use
    void expectUsable() {
        roads();
    }

    /// The roads there are; each tells why it could not be gone.
    ///
    /// @throws Refused if an address, a file's name or a password is of no use
    List<Function<Samples, Optional<String>>> roads() {
        List<Function<Samples, Optional<String>>> roads = new ArrayList<>();
        gateway.map(this::pushgateway).ifPresent(one -> roads.add(one::push));
        file.map(Telling::textFile).ifPresent(one -> roads.add(one::write));
        return roads;
    }

    private Pushgateway pushgateway(String address) {
        try {
            URI uri = URI.create(address);
            boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isHttp && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return new Pushgateway(
                        uri,
                        user,
                        passwordFile.map(file -> Settings.read(file, PASSWORD)).orElse(""));
            }
        } catch (IllegalArgumentException e) {
            // told below, without what may be a password
        }
        throw new Refused(
                Objection.PUSHGATEWAY,
                GATEWAY + " is no address such as http://127.0.0.1:9091",
                "correct or unset it; user and password go into "
                        + GATEWAY
                        + "_USER and "
                        + PASSWORD);
    }

    private static TextFile textFile(Path file) {
        if (!file.toString().endsWith(".prom")) {
            throw new Refused(
                    Objection.PUSHGATEWAY,
                    FILE + " is no name that node_exporter reads: " + file,
                    "let it end in .prom");
        }
        return new TextFile(file);
    }
}
