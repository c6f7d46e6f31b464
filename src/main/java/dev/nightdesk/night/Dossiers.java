package dev.nightdesk.night;

import dev.nightdesk.market.ShareClass;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.Chain.Part;
import dev.nightdesk.night.Histories.History;
import dev.nightdesk.night.Morning.Dossier;
import dev.nightdesk.night.Morning.Source;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Contribution;
import dev.nightdesk.rating.Flip;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.CallResultStore.Subjects;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RecommendationStore.Named;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts together what is known of one listing in a published session.
final class Dossiers {

    private static final int HEADLINES = 5;

    private final Desk desk;
    private final Stores stores;
    private final Morning morning;

    Dossiers(Desk desk, Morning morning) {
        this.desk = desk;
        this.stores = desk.stores();
        this.morning = morning;
    }

    Dossier why(Publication publication, String ticker) {
        LocalDate session = publication.session();
        List<Named> all = stores.recommendations().ofSession(session, publication.modelVersion());
        Named named = named(session, all, ticker);
        new Gone(stores.sessionPurges()).expectAnalyses(session);
        Ranked ranked = morning.ranked(session, named).orElseThrow();
        int id = ranked.analysed().instrumentId();
        Instant before = TradingCalendar.endOf(session);
        NightSettings settings = NightSettings.read(desk.settings());
        List<Analysed> universe = stores.analyses().ofSession(session);
        return new Dossier(
                morning.pick(session, named, new Names(stores.profiles(), List.of(named))),
                ranked.analysed(),
                stores.analyses().readings(ranked.layout()),
                flip(settings, publication, named.recommendation(), ranked, universe),
                stores.news().of(id, before, HEADLINES),
                sources(publication, id, named.ticker()),
                chain(
                        settings,
                        publication,
                        named,
                        ranked,
                        universe,
                        Peers.of(named, all, stores.profiles().sectors()),
                        stores.news().count(id, before)));
    }

    /// The ticker as it is written, else in another form.
    private Named named(LocalDate session, List<Named> all, String ticker) {
        return all.stream()
                .filter(one -> one.ticker().equals(ticker))
                .findFirst()
                .or(() ->
                        all.stream()
                                .filter(one ->
                                        ShareClass.of(one.ticker()).equals(ShareClass.of(ticker)))
                                .findFirst())
                .orElseThrow(() -> new Unrated(stores, session).refused(ticker));
    }

    /// By the model that is set now, so of nothing that another one has rated.
    private Optional<Flip> flip(
            NightSettings settings,
            Publication publication,
            Recommendation one,
            Ranked ranked,
            List<Analysed> universe) {
        boolean isOurs =
                new Scoring(stores, settings)
                        .of(publication.session())
                        .version()
                        .equals(publication.modelVersion());
        return isOurs && one.rating().isOpinion()
                ? new Advice(stores, desk.calendar(), settings)
                        .flip(publication.session(), ranked, universe)
                : Optional.empty();
    }

    private Chain chain(
            NightSettings settings,
            Publication publication,
            Named named,
            Ranked ranked,
            List<Analysed> universe,
            Peers peers,
            int headlines) {
        LocalDate session = publication.session();
        Analysed one = ranked.analysed();
        History history = history(settings, session, one.instrumentId());
        Links links = new Links(session, history);
        return new Chain(
                publication.modelVersion(),
                parts(publication.modelVersion(), named, ranked),
                peers.sector(),
                links.readings(
                        stores.analyses().readings(ranked.layout()),
                        one.readings(),
                        universe,
                        peers),
                links.bars(settings.history().bars()),
                links.filings(),
                headlines);
    }

    private History history(NightSettings settings, LocalDate session, int id) {
        boolean isAdjusted = stores.market().isAdjusted();
        return new Histories(stores, desk.calendar(), settings, session, isAdjusted)
                .of(List.of(id))
                .getFirst();
    }

    private List<Part> parts(String model, Named named, Ranked ranked) {
        Map<String, Double> weights = stores.recommendations().weights(model);
        double total = weights.values().stream().mapToDouble(Math::abs).sum();
        double[] ranks = ranked.ranks().values();
        List<Part> parts = new ArrayList<>();
        for (Contribution one : named.recommendation().contributions()) {
            double weight = weights.getOrDefault(one.reading(), Double.NaN) / total;
            parts.add(new Part(one.reading(), one.value(), weight, ranks[parts.size()]));
        }
        return parts;
    }

    /// Of files or of calls: a night has either.
    private List<Source> sources(Publication publication, int id, String ticker) {
        LocalDate session = publication.session();
        int round = stores.nights().find(session).orElseThrow().round();
        String plan = RunParameters.NIGHTLY + ":" + session;
        Subjects subjects = new Subjects(own(id, ticker), session);
        List<Source> calls =
                stores.callResults().sources(plan, round, subjects, publication.at()).stream()
                        .map(one ->
                                new Source(
                                        one.feed(), one.provider(), one.payload(), one.fetched()))
                        .toList();
        return calls.isEmpty() ? files(plan, round) : calls;
    }

    private List<String> own(int id, String ticker) {
        Stream<String> ciks =
                stores.directory().byCik().entrySet().stream()
                        .filter(company -> company.getValue().contains(id))
                        .map(company -> company.getKey().toString());
        return Stream.concat(Stream.of(ticker), ciks).toList();
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
}
