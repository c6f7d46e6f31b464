package dev.nightdesk.night.fetch;

import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.Probe.Verdict;
import dev.nightdesk.source.Feed;
import dev.nightdesk.store.EntitlementStore.Entitlement;
import dev.nightdesk.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Asks each feed once whether it answers, within the quotas like everybody. What was given or
/// refused is kept, and for a day it is not asked again.
public final class Probes {

    private static final Duration FRESH = Duration.ofHours(24);

    private final FetchSettings settings;
    private final Doors doors;
    private final Stores stores;
    private final Timekeeper time;
    private final ProbeQuestion question;
    private final Map<String, Entitlement> known = new TreeMap<>();

    public Probes(
            FetchSettings settings, PriceList prices, Doors doors, Stores stores, Timekeeper time) {
        this.settings = settings;
        this.doors = doors;
        this.stores = stores;
        this.time = time;
        this.question = new ProbeQuestion(settings, prices, doors, stores, time);
        stores.entitlements()
                .all()
                .forEach(one -> known.put(one.provider() + "/" + one.feed(), one));
    }

    /// What is known of every feed without asking; empty if one would have to be asked.
    public Optional<List<Probe>> kept() {
        List<Probe> all = new ArrayList<>();
        for (String provider : providers()) {
            if (doors.without().containsKey(provider)) {
                all.add(without(provider));
                continue;
            }
            for (Feed<?> feed : feeds(provider)) {
                Optional<Probe> kept = kept(feed);
                if (kept.isEmpty()) {
                    return Optional.empty();
                }
                all.add(kept.get());
            }
        }
        return Optional.of(all);
    }

    /// Asks every feed.
    ///
    /// @param session whose data are there
    /// @param again those too of which is known what they answer
    public List<Probe> all(LocalDate session, boolean again) {
        List<Probe> all = new ArrayList<>();
        time.enter();
        try {
            providers().forEach(provider -> all.addAll(of(provider, session, again)));
        } finally {
            time.leave();
        }
        return all;
    }

    /// By how much our clock is ahead of each provider's that has answered, to the second.
    public Map<String, Duration> ahead() {
        return question.ahead();
    }

    private List<String> providers() {
        return settings.providers().entrySet().stream()
                .filter(one -> !one.getValue().sites().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<? extends Feed<?>> feeds(String provider) {
        return AllFeeds.landingIn(stores, TradingCalendar.newYork()).of(provider);
    }

    private List<Probe> of(String provider, LocalDate session, boolean again) {
        if (doors.without().containsKey(provider)) {
            return List.of(without(provider));
        }
        List<Probe> probes = new ArrayList<>();
        for (Feed<?> feed : feeds(provider)) {
            Probe probe =
                    again ? ask(feed, session) : kept(feed).orElseGet(() -> ask(feed, session));
            probes.add(probe);
            if (probe.verdict().isOfAll()) {
                break;
            }
        }
        return probes;
    }

    private Probe without(String provider) {
        String why = Objects.requireNonNull(doors.without().get(provider));
        Verdict verdict = why.equals(Doors.NO_KEY) ? Verdict.KEY_MISSING : Verdict.TERMS_FORBID;
        return new Probe(provider, "", verdict, why, now());
    }

    private Optional<Probe> kept(Feed<?> feed) {
        return Optional.ofNullable(known.get(feed.provider() + "/" + feed.name()))
                .filter(one -> one.seen().isAfter(now().minus(FRESH)))
                .map(one ->
                        new Probe(
                                one.provider(),
                                one.feed(),
                                one.granted() ? Verdict.OK : Verdict.NOT_ENTITLED,
                                one.words(),
                                one.seen()));
    }

    private Probe ask(Feed<?> feed, LocalDate session) {
        return keep(question.ask(feed, session));
    }

    private Probe keep(Probe probe) {
        boolean granted = probe.verdict() == Verdict.OK;
        if (granted || probe.verdict() == Verdict.NOT_ENTITLED) {
            stores.entitlements()
                    .put(
                            new Entitlement(
                                    probe.provider(),
                                    probe.feed(),
                                    granted,
                                    granted ? "" : probe.words(),
                                    probe.seen()));
        }
        return probe;
    }

    private Instant now() {
        return time.clock().instant();
    }
}
