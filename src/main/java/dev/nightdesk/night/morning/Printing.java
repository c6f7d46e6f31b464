package dev.nightdesk.night.morning;

import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.report.Exports;
import dev.nightdesk.report.chart.Spark;
import dev.nightdesk.report.page.Bill;
import dev.nightdesk.report.page.Links;
import dev.nightdesk.report.page.MorningPage;
import dev.nightdesk.report.page.Pick;
import dev.nightdesk.report.page.Problems;
import dev.nightdesk.report.page.Problems.SilentLine;
import dev.nightdesk.report.page.ReportFiles;
import dev.nightdesk.report.page.RunView;
import dev.nightdesk.report.page.Status;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RecommendationStore.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the files of a report: pages of listings first, one group after the other, then what is
/// about all of them.
public final class Printing {

    private static final int AT_A_TIME = 60;

    private final Edition edition;
    private final Extent extent;
    private final Rest rest;
    private final Book book;
    private final Companies companies;
    private final Opinions opinions;
    private final List<Named> buys;
    private final List<Named> sells;
    private final Set<Integer> picked;
    private final Moves moves;
    private final Status status;
    private final Map<Integer, Spark> sparks = new HashMap<>();

    /// How much is made.
    ///
    /// @param picks buys, and as many sells
    /// @param pages listings with the highest scores that get a page
    /// @param all whether every listing gets one
    public record Extent(int picks, int pages, boolean all) {}

    /// What others know of the night.
    ///
    /// @param details of its status
    /// @param problems without those that have no opinion
    public record Rest(
            String market,
            Optional<String> notice,
            List<String> details,
            Problems problems,
            Bill bill,
            Optional<RunView> run) {}

    public Printing(Edition edition, Extent extent, Rest rest) {
        this.edition = edition;
        this.extent = extent;
        this.rest = rest;
        this.book = new Book(edition);
        this.companies = new Companies(edition.stores().report().companies());
        this.opinions = new Opinions(book, companies);
        this.buys = opinions.buys(extent.picks());
        this.sells = opinions.sells(extent.picks());
        this.picked = picked();
        this.moves = new Moves(edition, book, companies);
        this.status = status();
    }

    private Status status() {
        Optional<Publication> published = edition.published();
        return new Status(
                edition.session(),
                rest.market(),
                rest.notice(),
                published.map(one ->
                        new Status.Published(
                                one.at(),
                                one.modelVersion(),
                                edition.stores().report().republishedLast(one.session()))),
                rest.details(),
                published.isPresent()
                        ? Optional.empty()
                        : edition.previous().map(Publication::session),
                published
                        .map(Publication::equation)
                        .orElseGet(() -> edition.stores().nights().equation(edition.session())),
                published.map(Publication::coverage),
                book.counts());
    }

    /// Writes all of them.
    public void into(ReportFiles files) throws IOException {
        Set<Integer> pages = pages();
        stocks(files, new ArrayList<>(pages));
        MorningPage page = front();
        Links links =
                new Links(
                        pages.stream()
                                .map(id -> book.find(id).orElseThrow().ticker())
                                .collect(Collectors.toSet()),
                        status.standing().filter(files::hasBeside));
        files.front(page, links);
        files.table("recommendations.csv", out -> Exports.recommendations(out, recommendations()));
        files.table("analysis.csv", out -> Exports.analysis(out, readings(), analysed()));
    }

    /// What the report knows is no later than this.
    public Instant asOf() {
        return edition.asOf();
    }

    /// The front page; without sparks where no pages were written before.
    public MorningPage front() {
        return new MorningPage(
                status,
                picks(buys),
                picks(sells),
                moves.since(edition.previous()),
                new MarketViews(edition, book, companies).view(),
                new ModelsViews(edition).view(),
                problems(),
                rest.bill(),
                rest.run(),
                TrackRecords.of(edition, book));
    }

    private List<Pick> picks(List<Named> some) {
        List<Pick> picks = new ArrayList<>();
        for (Named one : some) {
            int id = one.recommendation().instrumentId();
            picks.add(
                    new Pick(
                            picks.size() + 1,
                            opinions.of(one),
                            sparks.getOrDefault(id, Spark.NONE)));
        }
        return picks;
    }

    /// The listings that get a page, those of the front page among them.
    private Set<Integer> pages() {
        Set<Integer> ids = new LinkedHashSet<>();
        book.best()
                .limit(extent.all() ? Long.MAX_VALUE : extent.pages())
                .forEach(one -> ids.add(one.recommendation().instrumentId()));
        ids.addAll(picked);
        ids.addAll(moves.listings());
        if (extent.all()) {
            book.all().forEach(one -> ids.add(one.recommendation().instrumentId()));
        }
        return ids;
    }

    private void stocks(ReportFiles files, List<Integer> ids) throws IOException {
        ids.sort(null);
        StockPages pages = new StockPages(edition, book, companies, moves, status);
        for (int at = 0; at < ids.size(); at += AT_A_TIME) {
            List<Integer> some = ids.subList(at, Math.min(ids.size(), at + AT_A_TIME));
            List<StockPages.Made> made = pages.of(some);
            for (int i = 0; i < made.size(); i++) {
                files.stock(made.get(i).page());
                if (picked.contains(some.get(i))) {
                    sparks.put(some.get(i), made.get(i).prices().map(Spark::of).orElse(Spark.NONE));
                }
            }
        }
    }

    private Set<Integer> picked() {
        return Stream.of(buys, sells)
                .flatMap(List::stream)
                .map(one -> one.recommendation().instrumentId())
                .collect(Collectors.toSet());
    }

    private Problems problems() {
        Map<String, List<String>> silent = new TreeMap<>();
        book.all().stream()
                .filter(one -> !Book.isOpinion(one))
                .sorted((one, other) -> one.ticker().compareTo(other.ticker()))
                .forEach(one ->
                        silent.computeIfAbsent(
                                        one.recommendation().noOpinion().orElseThrow().name(),
                                        any -> new ArrayList<>())
                                .add(one.ticker()));
        List<SilentLine> lines = new ArrayList<>();
        silent.forEach(
                (reason, tickers) -> lines.add(new SilentLine(reason, tickers.size(), tickers)));
        Problems known = rest.problems();
        return new Problems(known.checks(), known.troubles(), known.quarantined(), lines);
    }

    private SortedMap<String, Recommendation> recommendations() {
        SortedMap<String, Recommendation> all = new TreeMap<>();
        book.all().forEach(one -> all.put(one.ticker(), one.recommendation()));
        return all;
    }

    private List<String> readings() {
        return edition.stores().analyses().readingsOf(edition.session());
    }

    private SortedMap<String, Analysed> analysed() {
        SortedMap<String, Analysed> all = new TreeMap<>();
        book.ranked()
                .forEach((id, ranked) ->
                        book.ticker(id).ifPresent(ticker -> all.put(ticker, ranked.analysed())));
        return all;
    }
}
