package dev.nightdesk.night.fetch;

import dev.nightdesk.source.Transport;
import dev.nightdesk.source.http.Connection;
import dev.nightdesk.source.http.Credential;
import dev.nightdesk.source.http.HttpTransport;
import dev.nightdesk.source.http.Keyring;
import dev.nightdesk.source.http.Secret;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which providers can be asked, and how each is reached.
///
/// @param transports of those that can
/// @param without those that cannot, with the reason in words
public record Doors(Map<String, Transport> transports, Map<String, String> without) {

    /// Why a provider is not asked whose key is not there.
    public static final String NO_KEY = "no key";

    private static final String NOW = "X-Nightdesk-Now";

    /// The real providers: those whose terms permit the use, and of which there is a key where they
    /// want one.
    public static Doors live(FetchSettings settings, Keyring keys) {
        Map<String, Transport> transports = new HashMap<>();
        Map<String, String> without = new TreeMap<>();
        settings.providers()
                .forEach((provider, one) -> {
                    Optional<Secret> key = keys.key(provider);
                    if (!one.terms().uses().contains(settings.use())) {
                        without.put(provider, "its terms forbid the use: " + settings.use());
                    } else if (one.credential() != Credential.NONE && key.isEmpty()) {
                        without.put(provider, NO_KEY);
                    } else if (!one.sites().isEmpty()) {
                        transports.put(
                                provider,
                                new HttpTransport(
                                        new Connection(
                                                provider,
                                                one.sites(),
                                                Optional.of(one.credential()),
                                                key,
                                                one.patience(),
                                                Map::of)));
                    }
                });
        return new Doors(transports, without);
    }

    /// The simulated providers, which count by our time.
    ///
    /// @param address under which each has its sites
    public static Doors simulated(FetchSettings settings, URI address, Clock clock) {
        Map<String, Transport> transports = new HashMap<>();
        settings.providers()
                .forEach((provider, one) -> {
                    if (!one.sites().isEmpty()) {
                        transports.put(
                                provider,
                                new HttpTransport(simulated(provider, one, address, clock)));
                    }
                });
        return new Doors(transports, Map.of());
    }

    private static Connection simulated(
            String provider, ProviderSettings one, URI address, Clock clock) {
        Map<String, URI> sites = new HashMap<>();
        for (String site : one.sites().keySet()) {
            String name = one.sites().size() == 1 ? provider : provider + "-" + site;
            sites.put(site, URI.create(address + "/" + name));
        }
        return new Connection(
                provider,
                sites,
                Optional.of(one.credential()),
                Optional.of(new Secret("simulated nightdesk@example.com")),
                one.patience(),
                () -> Map.of(NOW, clock.instant().toString()));
    }
}
