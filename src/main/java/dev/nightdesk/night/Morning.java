package dev.nightdesk.night;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.market.Universe;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Reason;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RecommendationStore.Named;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is read of a published session in the morning.
public final class Morning {

    private static final int HEADLINES = 5;

    private final Desk desk;
    private final Stores stores;

    public Morning(Desk desk) {
        this.desk = desk;
        this.stores = desk.stores();
    }

    /// A published recommendation with what is behind it.
    ///
    /// @param name of the company, empty if the market gives none
    /// @param reasons weightiest first; those without weight left out
    public record Pick(
            LocalDate session,
            String ticker,
            String name,
            Recommendation recommendation,
            List<Reason> reasons) {}

    /// All about one listing in a session.
    ///
    /// @param readings ids in the order of the analysis
    /// @param news headlines published before the session's next day in New York, newest first
    public record Dossier(
            Pick pick,
            Analysed analysed,
            List<String> readings,
            List<NewsItem> news,
            List<Source> sources) {}

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

    private Publication publication(Optional<LocalDate> session) {
        return new Published(stores.publications()).of(session);
    }

    /// The recommendations with the highest scores among those that say buy.
    ///
    /// @param session empty for the newest published
    /// @throws Refused if nothing is published
    public List<Pick> picks(Optional<LocalDate> session, int top) {
        Publication publication = publication(session);
        return stores
                .recommendations()
                .ofSession(publication.session(), publication.modelVersion())
                .stream()
                .filter(named ->
                        named.recommendation().rating() == Rating.STRONG_BUY
                                || named.recommendation().rating() == Rating.BUY)
                .sorted(
                        Comparator.comparingDouble((Named named) -> -named.recommendation().score())
                                .thenComparing(Named::ticker))
                .limit(top)
                .map(named -> pick(publication.session(), named))
                .toList();
    }

    /// Without reasons where the readings have been purged.
    private Pick pick(LocalDate session, Named named) {
        Recommendation one = named.recommendation();
        List<Reason> reasons =
                ranked(session, named).map(ranked -> reasons(one, ranked)).orElse(List.of());
        return new Pick(session, named.ticker(), named.name(), one, reasons);
    }

    private Optional<Ranked> ranked(LocalDate session, Named named) {
        int id = named.recommendation().instrumentId();
        return stores.analyses().ranked(session, id, id).stream().findFirst();
    }

    private List<Reason> reasons(Recommendation recommendation, Ranked ranked) {
        List<String> readings = stores.analyses().readings(ranked.layout());
        double[] values = ranked.analysed().readings();
        return Reason.weightiestFirst(
                recommendation.contributions(),
                ranked.ranks(),
                reading -> values[readings.indexOf(reading)]);
    }

    /// All about one listing.
    ///
    /// @param when empty for the newest published session
    /// @throws Refused if the session does not know the ticker, it has not been rated, or its
    ///   readings have been purged
    public Dossier why(Optional<LocalDate> when, String ticker) {
        Publication publication = publication(when);
        LocalDate session = publication.session();
        Named named =
                stores.recommendations().ofSession(session, publication.modelVersion()).stream()
                        .filter(one -> one.ticker().equals(ticker))
                        .findFirst()
                        .orElseThrow(() -> notRated(session, ticker));
        new Gone(stores.sessionPurges()).expectAnalyses(session);
        Ranked ranked = ranked(session, named).orElseThrow();
        return new Dossier(
                pick(session, named),
                ranked.analysed(),
                stores.analyses().readings(ranked.layout()),
                news(session, ranked.analysed().instrumentId()),
                sources(session, ranked.analysed().instrumentId(), ticker));
    }

    private List<NewsItem> news(LocalDate session, int instrumentId) {
        Instant before = session.plusDays(1).atStartOfDay(TradingCalendar.NEW_YORK).toInstant();
        return stores.news().of(instrumentId, before, HEADLINES);
    }

    /// Of files or of calls: a night has either.
    private List<Source> sources(LocalDate session, int id, String ticker) {
        int round = stores.nights().find(session).orElseThrow().round();
        String plan = RunParameters.NIGHTLY + ":" + session;
        List<Source> calls =
                stores.callResults().sources(plan, round, subjects(session, id, ticker)).stream()
                        .map(one ->
                                new Source(
                                        one.feed(), one.provider(), one.payload(), one.fetched()))
                        .toList();
        return calls.isEmpty() ? files(plan, round) : calls;
    }

    private List<String> subjects(LocalDate session, int id, String ticker) {
        Stream<String> ciks =
                stores.directory().byCik().entrySet().stream()
                        .filter(company -> company.getValue().contains(id))
                        .map(company -> company.getKey().toString());
        return Stream.concat(Stream.of(session.toString(), ticker), ciks).toList();
    }

    private List<Source> files(String plan, int round) {
        return stores.fetches().tasks(plan, round).stream()
                .map(task ->
                        new Source(
                                task.name(),
                                desk.market().word(),
                                Optional.empty(),
                                task.finished()))
                .toList();
    }

    private Refused notRated(LocalDate session, String ticker) {
        Optional<Listing> listing =
                stores.universes().find(session).stream()
                        .map(Universe::members)
                        .flatMap(List::stream)
                        .filter(member -> member.ticker().symbol().equals(ticker))
                        .findFirst();
        return listing.map(member ->
                        new Refused(
                                Objection.NOT_RATED,
                                "%s (%s) was not rated for %s: %s"
                                        .formatted(
                                                ticker,
                                                member.name(),
                                                session,
                                                whyNot(session, member)),
                                "nightdesk failures"))
                .orElseGet(() ->
                        new Refused(
                                Objection.TICKER,
                                "unknown ticker '%s' in the universe of %s"
                                        .formatted(ticker, session),
                                "nightdesk export analysis --session " + session + " lists all"));
    }

    private String whyNot(LocalDate session, Listing member) {
        return member.kind().isAnalysed()
                ? stores.analyses()
                        .exclusion(session, member.instrumentId())
                        .orElse("its analysis failed")
                : "it is excluded as " + member.kind();
    }
}
