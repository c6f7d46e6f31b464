package dev.nightdesk.night;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Flip;
import dev.nightdesk.rating.Reason;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Risk;
import dev.nightdesk.rating.Subtotal;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.CanaryStore.Stance;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RecommendationStore.Named;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is read of a published session in the morning.
public final class Morning {

    private final Desk desk;
    private final Stores stores;

    public Morning(Desk desk) {
        this.desk = desk;
        this.stores = desk.stores();
    }

    /// A published recommendation with what is behind it.
    ///
    /// @param name of the company, empty if nobody gives one
    /// @param named when it was called so, where it is not the market but a file that was brought
    ///   in that says so
    /// @param reasons weightiest first; those without weight left out
    public record Pick(
            LocalDate session,
            String ticker,
            String name,
            Optional<LocalDate> named,
            Recommendation recommendation,
            List<Reason> reasons) {}

    /// All about one listing in a session.
    ///
    /// @param readings ids in the order of the analysis
    /// @param flip the smallest change by which its rating would be another; empty if there is
    ///   none, it has no opinion, or another model than the one set now has rated it
    /// @param news headlines published before the session's next day in New York, newest first
    public record Dossier(
            Pick pick,
            Analysed analysed,
            List<String> readings,
            Optional<Flip> flip,
            List<NewsItem> news,
            List<Source> sources,
            Chain chain) {

        /// What can go wrong with it.
        public Risk risk() {
            return Risk.of(this::reading);
        }

        private double reading(String id) {
            int at = readings.indexOf(id);
            return at < 0 ? Double.NaN : analysed.readings()[at];
        }

        /// What its readings add to the neutral score, group by group.
        public List<Subtotal> groups() {
            return Subtotal.of(pick.recommendation().contributions());
        }
    }

    /// Where a session's data came from.
    ///
    /// @param kind such as `bars`
    /// @param provider such as `files`
    /// @param payload hash under which the answer is archived; empty where it is a file
    /// @param fetchedAt empty if it has not been fetched
    public record Source(
            String kind, String provider, Optional<String> payload, Optional<Instant> fetchedAt) {}

    /// The newest published session.
    ///
    /// @throws Refused if there is none
    public LocalDate newest() {
        return publication(Optional.empty()).session();
    }

    /// Whether a forecast has a say in a session's recommendations, and why not; empty if its night
    /// asked nobody.
    ///
    /// @param session empty for the newest published
    public Optional<String> stance(Optional<LocalDate> session) {
        return stores.canaries().stance(publication(session).session()).map(Stance::reason);
    }

    private Publication publication(Optional<LocalDate> session) {
        return new Published(stores.publications()).of(session);
    }

    /// The recommendations with the highest scores among those that say buy.
    ///
    /// @param session empty for the newest published
    /// @throws Refused if nothing is published
    public List<Pick> picks(Optional<LocalDate> session, int top) {
        Publication publication = publication(session);
        List<Named> best =
                stores
                        .recommendations()
                        .ofSession(publication.session(), publication.modelVersion())
                        .stream()
                        .filter(named -> named.recommendation().rating().isBuy())
                        .sorted(Named.BEST)
                        .limit(top)
                        .toList();
        Names names = new Names(stores.profiles(), best);
        return best.stream().map(named -> pick(publication.session(), named, names)).toList();
    }

    /// Without reasons where the readings have been purged.
    Pick pick(LocalDate session, Named named, Names names) {
        Recommendation one = named.recommendation();
        List<Reason> reasons =
                ranked(session, named).map(ranked -> reasons(one, ranked)).orElse(List.of());
        return new Pick(session, named.ticker(), names.of(named), names.since(named), one, reasons);
    }

    Optional<Ranked> ranked(LocalDate session, Named named) {
        int id = named.recommendation().instrumentId();
        return stores.analyses().ranked(session, id, id).stream().findFirst();
    }

    private List<Reason> reasons(Recommendation recommendation, Ranked ranked) {
        List<String> readings = stores.analyses().readings(ranked.layout());
        double[] values = ranked.analysed().readings();
        return Reason.weightiestFirst(
                recommendation.contributions(),
                ranked.ranks(),
                reading ->
                        readings.contains(reading)
                                ? values[readings.indexOf(reading)]
                                : Double.NaN);
    }

    /// All about one listing.
    ///
    /// @param when empty for the newest published session
    /// @param ticker in any form of its class of shares
    /// @throws Refused if the session does not know the ticker, it has not been rated, or its
    ///   readings have been purged
    public Dossier why(Optional<LocalDate> when, String ticker) {
        return new Dossiers(desk, this).why(publication(when), ticker);
    }

    /// What has become of a listing since the published session before.
    ///
    /// @return empty if none was published before
    public Optional<Shift> since(Dossier dossier) {
        return new Shifts(stores).of(dossier);
    }
}
