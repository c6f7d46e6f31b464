package dev.nightdesk.night;

import dev.nightdesk.night.track.Standings;
import dev.nightdesk.night.track.TrackSettings;
import dev.nightdesk.night.track.Verification;
import dev.nightdesk.night.track.Verification.Verdict;
import dev.nightdesk.rating.TrackChain;
import dev.nightdesk.rating.TrackKind;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The track record, for those who ask what came of past recommendations and whether they are still
/// what they were.
public final class TrackView {

    private final Desk desk;
    private final Stores stores;

    public TrackView(Desk desk) {
        this.desk = desk;
        this.stores = desk.stores();
    }

    /// Both chains, computed once more.
    public List<Verdict> verify() {
        return Stream.of(TrackKind.values()).map(kind -> Verification.of(stores, kind)).toList();
    }

    /// How both kinds have done.
    public List<Standings> standings() {
        return Stream.of(TrackKind.values()).map(kind -> Standings.of(stores, kind)).toList();
    }

    /// What the record is of, in words.
    public List<String> about() {
        Map<TrackKind, TrackChain> chains = stores.track().chains();
        List<String> lines = new ArrayList<>();
        for (TrackKind kind : TrackKind.values()) {
            TrackChain chain = chains.get(kind);
            lines.add(
                    chain == null
                            ? kind.word() + ": nothing yet"
                            : "%s: %d links, sessions %s to %s"
                                    .formatted(
                                            name(kind),
                                            chain.links(),
                                            chain.first(),
                                            chain.last()));
        }
        lines.add(
                "survivorship_free_since: "
                        + survivorshipFreeSince()
                                .map(LocalDate::toString)
                                .orElse("never; no night is published"));
        TrackSettings settings = Replays.track(desk.settings());
        lines.add(
                String.format(
                        Locale.ROOT,
                        "entered one session later, left 5, 20, … sessions after that; gain over"
                                + " the market after %.2f %% a side; a listing that trades no more:"
                                + " %.0f %% beyond its last close",
                        settings.costPerSide() * 100,
                        settings.delistingReturn() * 100));
        return lines;
    }

    /// The first session whose universe was frozen on its night. What lies before it knows only
    /// listings that the database has.
    public Optional<LocalDate> survivorshipFreeSince() {
        return stores.publications().all().stream()
                .map(Publication::session)
                .min(LocalDate::compareTo);
    }

    /// Simulated history is never called anything less.
    public static String name(TrackKind kind) {
        return kind == TrackKind.REPLAYED ? "SIMULATED HISTORY (replayed)" : kind.word();
    }
}
