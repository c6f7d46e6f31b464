package dev.nightdesk.telemetry;

import io.prometheus.metrics.exporter.pushgateway.DefaultHttpConnectionFactory;
import io.prometheus.metrics.exporter.pushgateway.Format;
import io.prometheus.metrics.exporter.pushgateway.PushGateway;
import io.prometheus.metrics.exporter.pushgateway.Scheme;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A Prometheus Pushgateway. One group of it belongs to one database, so that a process never
/// erases what another has told.
///
/// @param address such as `http://127.0.0.1:9091`
/// @param user for basic authentication; empty without
/// @param password that goes with it
public record Pushgateway(URI address, Optional<String> user, String password) {

    private static final String GROUP = "nightdesk";

    /// The run is not to wait long for somebody who only listens.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Hands samples over; tells why that was not possible. Other metrics of the group stay as they
    /// are.
    public Optional<String> push(Samples samples) {
        try {
            client().pushAdd(new Exposition(samples));
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of("cannot push metrics to " + place() + ": " + words(e));
        }
    }

    private PushGateway client() {
        PushGateway.Builder client =
                PushGateway.builder()
                        .address(base())
                        .scheme("https".equals(address.getScheme()) ? Scheme.HTTPS : Scheme.HTTP)
                        .connectionFactory(new DefaultHttpConnectionFactory())
                        .job(GROUP)
                        .format(Format.PROMETHEUS_TEXT)
                        .connectionTimeout(PATIENCE)
                        .readTimeout(PATIENCE);
        user.ifPresent(name -> client.basicAuth(name, password));
        return client.build();
    }

    /// With the path below which a proxy may serve it.
    private String base() {
        return address.getRawAuthority()
                + String.valueOf(address.getRawPath()).replaceAll("/+$", "");
    }

    /// Without what may be secret in an address.
    private String place() {
        return address.getPort() < 0
                ? address.getHost()
                : address.getHost() + ":" + address.getPort();
    }

    private static String words(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no answer");
    }

    @Override
    public String toString() {
        return place();
    }
}
