package dev.nightdesk.night.track;

import dev.nightdesk.rating.Contents;
import dev.nightdesk.rating.Contents.Difference;
import dev.nightdesk.rating.Link;
import dev.nightdesk.rating.Stated;
import dev.nightdesk.rating.TrackChain;
import dev.nightdesk.rating.TrackKind;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Computes a chain of the track record once more, from its first link and from what stands of
/// every session.
///
/// What it cannot know: whether the newest links were taken away together with all that belongs to
/// them. Whoever notes the hash of the newest link elsewhere can tell.
public final class Verification {

    private static final int LINKS_AT_A_TIME = 100;
    private static final int NAMED = 5;

    private final Stores stores;
    private final TrackKind kind;
    private final List<Fault> faults = new ArrayList<>();

    private Verification(Stores stores, TrackKind kind) {
        this.stores = stores;
        this.kind = kind;
    }

    /// What is not as it was.
    ///
    /// @param session whose recommendations or link
    /// @param words what happened to them
    public record Fault(LocalDate session, String words) {}

    /// What was found of a chain.
    ///
    /// @param chain empty if it has no link
    /// @param head hash of the newest link
    /// @param faults none of a chain that is unbroken
    public record Verdict(
            TrackKind kind, Optional<TrackChain> chain, String head, List<Fault> faults) {

        public boolean isUnbroken() {
            return faults.isEmpty();
        }
    }

    /// Verifies a chain.
    public static Verdict of(Stores stores, TrackKind kind) {
        return new Verification(stores, kind).verdict();
    }

    private Verdict verdict() {
        Optional<TrackChain> chain = Optional.ofNullable(stores.track().chains().get(kind));
        Map<LocalDate, Long> newest = new TreeMap<>(stores.track().sessions(kind));
        String head = Link.ORIGIN;
        long expected = 1;
        Optional<Link> before = Optional.empty();
        List<Link> some = links(0);
        while (!some.isEmpty()) {
            for (Link link : some) {
                follow(link, expected, before);
                if (newest.getOrDefault(link.session(), 0L) == link.sequence()) {
                    compare(link);
                }
                expected = link.sequence() + 1;
                before = Optional.of(link);
                head = link.hash();
            }
            some = links(before.map(Link::sequence).orElse(0L));
        }
        chain.ifPresent(one -> lookForOthers(one, newest));
        List<Fault> sorted = faults.stream().sorted(Comparator.comparing(Fault::session)).toList();
        return new Verdict(kind, chain, head, sorted);
    }

    private List<Link> links(long after) {
        return stores.track().between(kind, after + 1, after + LINKS_AT_A_TIME);
    }

    /// Whether a link follows the one before and is what it was.
    private void follow(Link link, long expected, Optional<Link> before) {
        if (link.sequence() != expected) {
            String gone =
                    link.sequence() == expected + 1
                            ? "link " + expected + " was dropped"
                            : "links %d to %d were dropped"
                                    .formatted(expected, link.sequence() - 1);
            fault(link.session(), gone + " before link " + link.sequence());
        } else if (!link.previous().equals(before.map(Link::hash).orElse(Link.ORIGIN))) {
            fault(
                    link.session(),
                    "link %d does not follow the one before: links were changed, dropped or reordered"
                            .formatted(link.sequence()));
        }
        if (!link.computed().equals(link.hash())) {
            fault(link.session(), "link %d was changed".formatted(link.sequence()));
        }
    }

    /// Whether what stands of a session is what its newest link is of.
    private void compare(Link link) {
        List<Stated> all = stores.track().stated(kind, link.session());
        Contents now = Contents.of(all);
        if (now.fingerprint().equals(link.contents().fingerprint())
                && now.count() == link.contents().count()) {
            return;
        }
        Map<Integer, String> tickers =
                all.stream()
                        .collect(
                                Collectors.toMap(
                                        Stated::instrumentId, Stated::ticker, (a, b) -> a));
        List<Difference> differences = link.contents().differences(now);
        String what = differences.isEmpty() ? "not what link %d is of" : "%s";
        fault(
                link.session(),
                "recommendations: "
                        + (differences.isEmpty()
                                ? what.formatted(link.sequence())
                                : words(differences, tickers)));
    }

    private String words(List<Difference> differences, Map<Integer, String> tickers) {
        Function<Difference, String> named =
                one ->
                        one.what()
                                + " "
                                + tickers.getOrDefault(
                                        one.instrumentId(), former(one.instrumentId()));
        String first =
                differences.stream().limit(NAMED).map(named).collect(Collectors.joining(", "));
        int more = differences.size() - NAMED;
        return more > 0 ? first + " and %d more".formatted(more) : first;
    }

    private String former(int id) {
        return stores.listings().current().stream()
                .filter(one -> one.instrumentId() == id)
                .map(one -> one.ticker().symbol())
                .findFirst()
                .orElse("listing " + id);
    }

    /// What stands beside the chain, and what of it is gone.
    private void lookForOthers(TrackChain chain, Map<LocalDate, Long> linked) {
        TreeSet<LocalDate> there = new TreeSet<>();
        if (kind == TrackKind.REPLAYED) {
            there.addAll(stores.track().replayedSessions());
        } else {
            List<Publication> all = stores.publications().all();
            all.stream()
                    .filter(one -> !one.at().isBefore(chain.since()))
                    .map(Publication::session)
                    .forEach(there::add);
            TreeSet<LocalDate> gone = new TreeSet<>(linked.keySet());
            all.forEach(one -> gone.remove(one.session()));
            gone.forEach(session -> fault(session, "its publication was dropped"));
        }
        there.removeAll(linked.keySet());
        there.forEach(
                session -> fault(session, "has no link: links were dropped, or rows inserted"));
    }

    private void fault(LocalDate session, String words) {
        faults.add(new Fault(session, words));
    }
}
