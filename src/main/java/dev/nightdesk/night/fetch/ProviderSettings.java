package dev.nightdesk.night.fetch;

import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Window;
import dev.nightdesk.source.http.Credential;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One provider, as `jobs/providers.yaml` gives it.
///
/// @param sites base address of each host by its name
/// @param credential how it wants its key
/// @param limits what it allows, or less
/// @param together calls that may be under way at a time
/// @param patience the longest that one exchange may take
/// @param terms for what it may be used
public record ProviderSettings(
        Map<String, URI> sites,
        Credential credential,
        List<Limit> limits,
        int together,
        Duration patience,
        Terms terms) {

    /// So many calls in a time.
    ///
    /// @param calls ≥ 1
    /// @param per an ISO-8601 duration such as `PT1M` for any stretch of that length; `day` or
    ///   `month` for that of the calendar
    /// @param zone whose calendar it is; of no meaning for a duration
    public record Limit(int calls, String per, String zone) {

        public Limit {
            if (calls < 1) {
                throw new IllegalArgumentException("calls must be at least 1: " + calls);
            }
            try {
                window(calls, per, zone);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "per must be day or month of a zone, or a duration such as PT1M: " + per,
                        e);
            }
        }

        /// Of a calendar window at the most.
        Duration length() {
            return switch (per) {
                case "day" -> Duration.ofDays(1);
                case "month" -> Duration.ofDays(31);
                default -> Duration.parse(per);
            };
        }

        Window window() {
            return window(calls, per, zone);
        }

        private static Window window(int calls, String per, String zone) {
            return switch (per) {
                case "day" -> new Window.Daily(calls, ZoneId.of(zone));
                case "month" -> new Window.Monthly(calls, ZoneId.of(zone));
                default -> new Window.Sliding(calls, Duration.parse(per));
            };
        }
    }

    /// What we may use its data for, as of a day.
    ///
    /// @param uses permitted
    /// @param note what else matters, in a line
    /// @param source where it says so
    /// @param read on which day, ISO-8601
    public record Terms(Set<Use> uses, String note, String source, String read) {}

    /// What nightdesk is used for.
    public enum Use {
        PERSONAL,
        PROFESSIONAL,
        DEVELOPMENT
    }

    public Quota quota(String provider) {
        return new Quota(provider, limits.stream().map(Limit::window).toList());
    }
}
