package dev.nightdesk.report.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Addresses from outside that one may go to: of the web, and with a host.
public final class SafeAddress {

    private SafeAddress() {}

    /// The address if it is such a one.
    public static Optional<String> of(String address) {
        try {
            URI uri = new URI(address.strip());
            return isOfWeb(uri) ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfWeb(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    }
}
