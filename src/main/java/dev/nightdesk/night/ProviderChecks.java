package dev.nightdesk.night;

import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.night.Checkup.Finding;
import dev.nightdesk.night.Checkup.Verdict;
import dev.nightdesk.night.fetch.Doors;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.night.fetch.Probe;
import dev.nightdesk.night.fetch.Probes;
import dev.nightdesk.night.fetch.RealTime;
import dev.nightdesk.night.fetch.Timekeeper;
import dev.nightdesk.night.fetch.VirtualTime;
import dev.nightdesk.source.http.Keyring;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether the providers of a market give what a night asks of them. Asking costs calls, which are
/// counted: what was answered within a day is not asked again, and where there is no database to
/// count in, nobody is.
final class ProviderChecks {

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final String AGAIN = "nightdesk doctor --probe";

    private final Settings settings;
    private final Optional<MarketChoice> choice;
    private final Clock clock;
    private final FetchSettings providers;
    private final PriceList prices;
    private final Keyring keys;

    ProviderChecks(Settings settings, Optional<MarketChoice> choice, Clock clock) {
        this.settings = settings;
        this.choice = choice;
        this.clock = clock;
        this.providers = Quotas.fetchSettings(settings);
        this.prices = Prices.read(settings);
        this.keys = new Keyring(settings.keyFolders());
    }

    /// Nothing for a market that has no providers; a simulated one has them in a rehearsal.
    ///
    /// @param again asks also what was answered within a day, and makes a database if there is none
    List<Finding> findings(Market market, boolean again) {
        Optional<Rehearsal> rehearsal = Rehearsal.in(settings.folder(market));
        boolean isRehearsed = market == Market.SIMULATED && again && rehearsal.isPresent();
        if (market != Market.LIVE && !isRehearsed) {
            return List.of();
        }
        if (!again && !settings.hasDatabase(market)) {
            return List.of(unasked("there is no database yet to count calls in"));
        }
        try {
            Optional<List<Probe>> kept = again ? Optional.empty() : kept();
            return kept.isPresent() ? told(kept.get()) : asked(rehearsal, again);
        } catch (LeaseHeld e) {
            return List.of(unasked(String.valueOf(e.getMessage())));
        } catch (Refused e) {
            return List.of(unasked(String.valueOf(e.getMessage())));
        }
    }

    private static Finding unasked(String why) {
        return new Finding("providers", Verdict.WARN, "not asked: " + why, AGAIN);
    }

    private Optional<List<Probe>> kept() {
        try (Desk desk = Desk.toRead(settings, choice, clock)) {
            Timekeeper time = new RealTime(clock, () -> false);
            return probes(desk, Doors.live(providers, keys), time).kept();
        }
    }

    private List<Finding> asked(Optional<Rehearsal> rehearsal, boolean again) {
        try (Desk desk = Desk.toRun(settings, choice, clock)) {
            return desk.market() == Market.LIVE
                    ? live(desk, again)
                    : rehearsal.map(one -> rehearsed(desk, one)).orElse(List.of());
        }
    }

    private List<Finding> live(Desk desk, boolean again) {
        Timekeeper time = new RealTime(clock, () -> false);
        Probes probes = probes(desk, Doors.live(providers, keys), time);
        List<Finding> findings = new ArrayList<>(asked(desk, probes, again));
        clocks(probes.ahead()).ifPresent(findings::add);
        return findings;
    }

    /// There the time is virtual, so that clocks are not compared.
    private List<Finding> rehearsed(Desk desk, Rehearsal rehearsal) {
        VirtualTime time = new VirtualTime(rehearsal.now());
        Doors doors = Doors.simulated(providers, rehearsal.address(), time);
        return asked(desk, probes(desk, doors, time), true);
    }

    private Probes probes(Desk desk, Doors doors, Timekeeper time) {
        return new Probes(providers, prices, doors, desk.stores(), time);
    }

    private List<Finding> asked(Desk desk, Probes probes, boolean again) {
        Duration after = NightSettings.read(settings).availableAfter();
        return told(probes.all(desk.calendar().latestClosed(clock.instant(), after), again));
    }

    private List<Finding> told(List<Probe> probes) {
        return probes.stream().map(this::finding).toList();
    }

    private Finding finding(Probe probe) {
        return new Finding(probe.name(), verdict(probe), detail(probe), next(probe));
    }

    private static Verdict verdict(Probe probe) {
        return switch (probe.verdict()) {
            case OK -> Verdict.OK;
            case NOT_READY, OVER_QUOTA -> Verdict.WARN;
            default -> probe.isNeeded() ? Verdict.FAIL : Verdict.WARN;
        };
    }

    private static String detail(Probe probe) {
        return switch (probe.verdict()) {
            case OK -> "answered at " + probe.seen();
            case KEY_MISSING -> probe.words() + (probe.isNeeded() ? "" : ": nights go without");
            case KEY_REFUSED -> "key refused: " + probe.words();
            case TERMS_FORBID -> probe.words();
            case NOT_ENTITLED -> "not entitled, as of " + probe.seen() + ": " + probe.words();
            case NOT_READY -> "not ready: " + probe.words();
            case OVER_QUOTA -> "not asked: " + probe.words();
            case UNREACHABLE -> "unreachable: " + probe.words();
            case UNREADABLE -> "unreadable: " + probe.words();
        };
    }

    private String next(Probe probe) {
        return switch (probe.verdict()) {
            case OK -> "";
            case KEY_MISSING -> NeededKeys.remedy(probe.provider(), settings.keyFolders());
            case KEY_REFUSED ->
                    "correct "
                            + keys.file(probe.provider()).map(Object::toString).orElse("its key")
                            + ", then "
                            + AGAIN;
            case TERMS_FORBID -> "correct 'use' in providers.yaml if it is wrong";
            case NOT_ENTITLED -> "nights go without; it is asked again after a week";
            case NOT_READY, OVER_QUOTA -> "nightdesk quotas; later " + AGAIN;
            case UNREACHABLE -> "check the network, then " + AGAIN;
            case UNREADABLE -> "see whether there is a newer nightdesk";
        };
    }

    private static Optional<Finding> clocks(Map<String, Duration> ahead) {
        return ahead.entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> one.abs().compareTo(other.abs())))
                .map(one -> clock(one.getKey(), one.getValue()));
    }

    private static Finding clock(String provider, Duration ahead) {
        boolean isRight = ahead.abs().compareTo(SKEW) <= 0;
        String words =
                "%d s %s that of %s"
                        .formatted(
                                ahead.abs().toSeconds(),
                                ahead.isNegative() ? "behind" : "ahead of",
                                provider);
        return new Finding(
                "clock",
                isRight ? Verdict.OK : Verdict.WARN,
                isRight ? "within a minute of the providers'" : words,
                isRight ? "" : "set the machine's clock; quotas are counted by it");
    }
}
