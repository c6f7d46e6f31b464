package dev.nightdesk.night.morning;

import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.report.Figures;
import dev.nightdesk.report.page.Changes;
import dev.nightdesk.report.page.Move;
import dev.nightdesk.store.GapStore.Excluded;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RecommendationStore.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares a session's set with the one published before, listing by listing, whatever its ticker
/// is called.
final class Moves {

    private static final Comparator<Move> LARGEST =
            Comparator.comparingDouble((Move move) -> -Math.abs(move.step()))
                    .thenComparing(Move::ticker);

    private final Book book;
    private final Companies companies;
    private final Map<String, String> excluded = new HashMap<>();
    private final Map<Integer, Move> byListing = new HashMap<>();
    private final List<Move> fresh = new ArrayList<>();
    private final List<Move> upgraded = new ArrayList<>();
    private final List<Move> downgraded = new ArrayList<>();
    private final List<Move> gone = new ArrayList<>();

    Moves(Edition edition, Book book, Companies companies) {
        this.book = book;
        this.companies = companies;
        if (!book.allBefore().isEmpty()) {
            edition.stores().gaps().excluded(edition.session()).forEach(this::left);
            book.all().forEach(this::compare);
            book.allBefore().forEach(this::vanished);
        }
    }

    private void left(Excluded one) {
        excluded.put(one.ticker(), Figures.words(one.reason()));
    }

    /// All of them.
    Changes since(Optional<Publication> previous) {
        Comparator<Move> best = Comparator.comparingDouble((Move move) -> -move.score());
        Comparator<Move> bestBefore =
                Comparator.comparingDouble((Move move) -> -move.scoreBefore());
        return new Changes(
                previous.filter(any -> !book.allBefore().isEmpty()).map(Publication::session),
                sorted(fresh, best.thenComparing(Move::ticker)),
                sorted(upgraded, LARGEST),
                sorted(downgraded, LARGEST),
                sorted(gone, bestBefore.thenComparing(Move::ticker)));
    }

    private static List<Move> sorted(List<Move> moves, Comparator<Move> order) {
        return moves.stream().sorted(order).toList();
    }

    /// What of a listing that is rated has changed.
    Optional<Move> of(int id) {
        return Optional.ofNullable(byListing.get(id));
    }

    /// The listings that are rated and stand otherwise than before.
    List<Integer> listings() {
        return byListing.keySet().stream().sorted().toList();
    }

    private void compare(Named now) {
        Optional<Named> before =
                book.before(now.recommendation().instrumentId()).filter(Book::isOpinion);
        if (!Book.isOpinion(now)) {
            before.ifPresent(one -> keep(gone, now, move(now, one)));
        } else if (before.isEmpty()) {
            keep(fresh, now, fresh(now));
        } else {
            Rating was = before.get().recommendation().rating();
            int step = now.recommendation().rating().compareTo(was);
            if (step != 0) {
                keep(step < 0 ? upgraded : downgraded, now, move(now, before.get()));
            }
        }
    }

    private void keep(List<Move> list, Named now, Move move) {
        list.add(move);
        byListing.put(now.recommendation().instrumentId(), move);
    }

    private Move move(Named now, Named before) {
        Recommendation one = now.recommendation();
        return new Move(
                now.ticker(),
                name(now),
                Optional.of(before.recommendation().rating()),
                Optional.of(one.rating()),
                before.recommendation().score(),
                one.score(),
                one.noOpinion().map(NoOpinion::name).map(Figures::words).orElse(""));
    }

    private Move fresh(Named now) {
        return new Move(
                now.ticker(),
                name(now),
                Optional.empty(),
                Optional.of(now.recommendation().rating()),
                Double.NaN,
                now.recommendation().score(),
                "");
    }

    private void vanished(Named before) {
        int id = before.recommendation().instrumentId();
        if (Book.isOpinion(before) && book.find(id).isEmpty()) {
            gone.add(
                    new Move(
                            before.ticker(),
                            name(before),
                            Optional.of(before.recommendation().rating()),
                            Optional.empty(),
                            before.recommendation().score(),
                            Double.NaN,
                            excluded.getOrDefault(before.ticker(), "not rated")));
        }
    }

    private String name(Named one) {
        return companies.name(one.ticker(), one.name());
    }
}
