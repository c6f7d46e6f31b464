package dev.nightdesk.source.simulated.served;

import java.util.regex.Pattern;

/// Where an endpoint is found.
///
/// @param site the first part of the path, which stands for a host
/// @param word what the endpoint is called in counts
/// @param path all behind the site
record Route(Provider provider, String site, String word, Pattern path, Endpoint endpoint) {

    static Route of(Provider provider, String site, String word, String path, Endpoint endpoint) {
        return new Route(provider, site, word, Pattern.compile(path), endpoint);
    }

    boolean leads(String toSite, String toPath) {
        return site.equals(toSite) && path.matcher(toPath).matches();
    }
}
