package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.night.track.Verification;
import dev.nightdesk.night.track.Verification.Fault;
import dev.nightdesk.night.track.Verification.Verdict;
import dev.nightdesk.rating.Link;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Resolved;
import dev.nightdesk.rating.Resolved.Exit;
import dev.nightdesk.rating.Resolved.Touched;
import dev.nightdesk.rating.Stated;
import dev.nightdesk.rating.Tally;
import dev.nightdesk.rating.TrackChain;
import dev.nightdesk.rating.TrackKind;
import dev.nightdesk.store.OutcomeStore.Dated;
import dev.nightdesk.store.OutcomeStore.Outcomes;
import dev.nightdesk.store.OutcomeStore.Subject;
import dev.nightdesk.store.OutcomeStore.Summed;
import dev.nightdesk.store.PublicationStore.Publication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/// The track record: its chains, what verification says of every way to tamper with them, and what
/// came of recommendations.
class TrackStoreIT extends StoreContract {

    private static final String VERSION = RecommendationStoreIT.model(3).version();
    private static final TrackKind PUBLISHED = TrackKind.PUBLISHED;
    private static final TrackKind REPLAYED = TrackKind.REPLAYED;

    /// Three sessions, a day apart.
    private static final List<LocalDate> NIGHTS = List.of(SESSION.minusDays(2), BEFORE, SESSION);

    TrackStoreIT(Server server) {
        super(server);
    }

    /// Three nights of four recommendations each.
    private void published() {
        register("AA", "BB", "CC", "DD");
        stores.recommendations().register(RecommendationStoreIT.model(3));
        for (LocalDate night : NIGHTS) {
            freeze(night);
            stores.recommendations()
                    .store(
                            night,
                            VERSION,
                            List.of(
                                    RecommendationStoreIT.buy(1, 66.25),
                                    RecommendationStoreIT.buy(2, 61.125),
                                    RecommendationStoreIT.none(3),
                                    RecommendationStoreIT.buy(4, 70)),
                            NOW);
            publish(night);
        }
    }

    private void publish(LocalDate night) {
        stores.publications()
                .publish(
                        new Publication(
                                night, VERSION, new CoverageEquation(4, 4, 0, 0), Ratio.ZERO, NOW));
        stores.track().publish(night, VERSION, NOW);
    }

    private void replayed() {
        stores.recommendations().register(RecommendationStoreIT.model(3));
        for (LocalDate night : NIGHTS) {
            stores.track()
                    .replay(
                            night,
                            VERSION,
                            List.of(
                                    Stated.of("AA", RecommendationStoreIT.buy(1, 66.25)),
                                    Stated.of("BB", RecommendationStoreIT.none(2))),
                            NOW);
        }
    }

    private Verdict verdict() {
        return Verification.of(stores, PUBLISHED);
    }

    private void tamper(String... statements) {
        database.inTransaction(() -> {
            Stream.of(statements).forEach(text -> database.jdbc(text).update());
            return statements;
        });
    }

    private List<String> faults(TrackKind kind) {
        return Verification.of(stores, kind).faults().stream().map(Fault::words).toList();
    }

    @Test
    void a_chain_is_unbroken_and_tells_since_when() {
        assertThat(verdict().isUnbroken()).isTrue();
        assertThat(verdict().chain()).isEmpty();
        published();
        assertThat(verdict().faults()).isEmpty();
        TrackChain chain = verdict().chain().orElseThrow();
        assertThat(chain.links()).isEqualTo(3);
        assertThat(chain.recommendations()).isEqualTo(12);
        assertThat(chain.first()).isEqualTo(NIGHTS.getFirst());
        assertThat(chain.since()).isEqualTo(NOW);
        assertThat(verdict().head())
                .isEqualTo(stores.track().last(PUBLISHED).map(Link::hash).orElseThrow());
    }

    @Test
    void the_two_kinds_are_chains_of_their_own() {
        published();
        replayed();
        assertThat(verdict().faults()).isEmpty();
        assertThat(Verification.of(stores, REPLAYED).faults()).isEmpty();
        assertThat(stores.track().last(REPLAYED).map(Link::sequence)).contains(3L);
        assertThat(stores.track().sessions(REPLAYED).keySet()).containsExactlyElementsOf(NIGHTS);
        assertThat(stores.track().stated(REPLAYED, SESSION))
                .containsExactlyInAnyOrder(
                        Stated.of("AA", RecommendationStoreIT.buy(1, 66.25)),
                        Stated.of("BB", RecommendationStoreIT.none(2)));
    }

    @Test
    void a_session_is_replayed_once() {
        replayed();
        assertThatThrownBy(this::replayed).isInstanceOf(DuplicateKeyException.class);
        assertThat(stores.track().last(REPLAYED).map(Link::sequence)).contains(3L);
    }

    @Test
    void what_is_published_anew_is_another_link_and_the_old_one_stays() {
        published();
        stores.recommendations()
                .store(BEFORE, VERSION, List.of(RecommendationStoreIT.buy(2, 50)), NOW);
        assertThat(faults(PUBLISHED)).containsExactly("recommendations: changed BB");
        stores.track().publish(BEFORE, VERSION, NOW.plusSeconds(60));
        assertThat(verdict().faults()).isEmpty();
        assertThat(verdict().chain().orElseThrow().links()).isEqualTo(4);
    }

    @Test
    void a_changed_recommendation_is_named() {
        published();
        tamper(
                "update recommendation set score = 99 where session = date '2016-06-29' and"
                        + " instrument_id = 4");
        assertThat(verdict().faults())
                .containsExactly(new Fault(BEFORE, "recommendations: changed DD"));
        tamper(
                "update recommendation set rating = 'NONSENSE', entry = -1 where session = date"
                        + " '2016-06-30' and instrument_id = 1");
        assertThat(verdict().faults())
                .containsExactly(
                        new Fault(BEFORE, "recommendations: changed DD"),
                        new Fault(SESSION, "recommendations: changed AA"));
    }

    @Test
    void a_dropped_or_inserted_recommendation_is_named() {
        published();
        tamper(
                "delete from recommendation where session = date '2016-06-29' and instrument_id ="
                        + " 2");
        assertThat(faults(PUBLISHED)).containsExactly("recommendations: dropped BB");
        tamper(
                "insert into recommendation (session, instrument_id, model_version, rating, score,"
                        + " confidence, entry, target, stop, horizon_days, no_opinion_reason,"
                        + " contributions, written_at) select date '2016-06-29', 2, model_version, 'SELL',"
                        + " score, confidence, entry, target, stop, horizon_days, no_opinion_reason,"
                        + " contributions, written_at from recommendation where session = date"
                        + " '2016-06-30' and instrument_id = 2",
                "delete from recommendation where session = date '2016-06-28' and instrument_id ="
                        + " 3");
        assertThat(faults(PUBLISHED))
                .containsExactly("recommendations: dropped CC", "recommendations: changed BB");
    }

    @Test
    void an_inserted_one_is_named_in_simulated_history_too() {
        replayed();
        tamper(
                "insert into replayed_recommendation select session, 9, 'ZZ', rating, score,"
                        + " confidence, entry, target, stop, horizon_days from replayed_recommendation"
                        + " where session = date '2016-06-29' and instrument_id = 1");
        assertThat(faults(REPLAYED)).containsExactly("recommendations: inserted ZZ");
    }

    @Test
    void two_sessions_that_have_changed_places_are_told() {
        published();
        stores.recommendations()
                .store(BEFORE, VERSION, List.of(RecommendationStoreIT.buy(2, 50)), NOW);
        stores.track().publish(BEFORE, VERSION, NOW);
        tamper(
                "update recommendation set session = date '1999-01-01' where session = date"
                        + " '2016-06-29'",
                "update recommendation set session = date '2016-06-29' where session = date"
                        + " '2016-06-30'",
                "update recommendation set session = date '2016-06-30' where session = date"
                        + " '1999-01-01'");
        assertThat(faults(PUBLISHED))
                .containsExactly("recommendations: changed BB", "recommendations: changed BB");
    }

    @Test
    void a_changed_link_is_told_and_so_is_what_follows_a_forged_one() {
        published();
        tamper("update track_entry set recommendations = 3 where sequence_number = 2");
        assertThat(faults(PUBLISHED))
                .containsExactly("link 2 was changed", "recommendations: not what link 2 is of");
        tamper(
                "update track_entry set recommendations = 4, made_at = timestamp with time zone"
                        + " '2016-06-01 00:00:00+00' where sequence_number = 2");
        assertThat(faults(PUBLISHED)).containsExactly("link 2 was changed");
    }

    @Test
    void a_link_that_was_forged_whole_does_not_fit_the_next() {
        published();
        stores.recommendations()
                .store(BEFORE, VERSION, List.of(RecommendationStoreIT.buy(2, 99)), NOW);
        List<Link> links = stores.track().between(PUBLISHED, 1, 2);
        Link forged =
                Link.after(
                        Optional.of(links.getFirst()),
                        PUBLISHED,
                        BEFORE,
                        VERSION,
                        stores.track().stated(PUBLISHED, BEFORE),
                        NOW);
        tamper(
                "update track_entry set fingerprint = '%s', digests = '%s', hash = '%s' where sequence_number = 2"
                        .formatted(
                                forged.contents().fingerprint(),
                                forged.contents().digests(),
                                forged.hash()));
        assertThat(verdict().faults())
                .containsExactly(
                        new Fault(
                                SESSION,
                                "link 3 does not follow the one before: links were changed, dropped"
                                        + " or reordered"));
    }

    @Test
    void a_dropped_link_is_told_at_the_start_in_the_middle_and_at_the_end() {
        published();
        tamper("delete from track_entry where sequence_number = 2");
        assertThat(faults(PUBLISHED))
                .containsExactly(
                        "has no link: links were dropped, or rows inserted",
                        "link 2 was dropped before link 3");
        tamper("delete from track_entry where sequence_number = 3");
        assertThat(faults(PUBLISHED))
                .containsExactly(
                        "has no link: links were dropped, or rows inserted",
                        "has no link: links were dropped, or rows inserted");
    }

    @Test
    void the_first_link_cannot_go_and_the_others_close_up() {
        published();
        tamper(
                "delete from track_entry where sequence_number = 1",
                "update track_entry set sequence_number = sequence_number - 1");
        assertThat(faults(PUBLISHED))
                .contains(
                        "link 1 was changed",
                        "link 2 was changed",
                        "link 1 does not follow the one before: links were changed, dropped or"
                                + " reordered");
    }

    @Test
    void links_that_have_changed_places_are_told() {
        published();
        tamper(
                "update track_entry set sequence_number = 9 where sequence_number = 1",
                "update track_entry set sequence_number = 1 where sequence_number = 2",
                "update track_entry set sequence_number = 2 where sequence_number = 9");
        assertThat(faults(PUBLISHED))
                .contains("link 1 was changed", "link 2 was changed")
                .hasSizeGreaterThan(3);
    }

    @Test
    void a_publication_that_is_gone_is_told() {
        published();
        tamper("delete from publication where session = date '2016-06-28'");
        assertThat(faults(PUBLISHED))
                .containsExactly(
                        "recommendations: dropped AA, dropped BB, dropped CC, dropped DD",
                        "its publication was dropped");
    }

    @Test
    void what_was_published_before_the_record_began_is_not_held_against_it() {
        register("AA");
        stores.recommendations().register(RecommendationStoreIT.model(3));
        stores.publications()
                .publish(
                        new Publication(
                                BEFORE,
                                VERSION,
                                new CoverageEquation(1, 1, 0, 0),
                                Ratio.ZERO,
                                NOW.minusSeconds(86_400)));
        freeze(SESSION);
        publish(SESSION);
        assertThat(verdict().faults()).isEmpty();
    }

    private static Resolved resolved(int id, Rating rating, double gain) {
        return new Resolved(
                id, "T" + id, rating, 0.75, gain + 0.01, 0.01, gain, Exit.HELD, Touched.TARGET);
    }

    @Test
    void outcomes_come_back_with_their_days_and_sums() {
        Subject week = new Subject(REPLAYED, SESSION, 5);
        Resolved never =
                new Resolved(
                        3,
                        "T3",
                        Rating.BUY,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Exit.NOT_ENTERED,
                        Touched.NONE);
        List<Resolved> all =
                List.of(resolved(1, Rating.BUY, 0.05), resolved(2, Rating.BUY, -0.03), never);
        LocalDate entered = SESSION.plusDays(1);
        LocalDate exited = SESSION.plusDays(8);
        stores.outcomes().store(List.of(new Outcomes(week, entered, exited, all)), NOW);
        assertThat(stores.outcomes().ofSession(REPLAYED, SESSION))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(one -> new Dated(5, entered, exited, one)).toList());
        assertThat(stores.outcomes().ofSession(PUBLISHED, SESSION)).isEmpty();
        assertThat(stores.outcomes().resolved(REPLAYED)).containsExactly(week);
        assertThat(stores.outcomes().sums(REPLAYED))
                .containsExactly(
                        new Summed(
                                SESSION, 5, new Tally(Rating.BUY, 3, 2, 1, 0.05 + -0.03, 0, 1.5)));
    }

    @Test
    void what_is_resolved_stays_as_it_is() {
        Subject week = new Subject(PUBLISHED, SESSION, 5);
        Subject month = new Subject(PUBLISHED, SESSION, 20);
        Outcomes first =
                new Outcomes(week, SESSION, SESSION, List.of(resolved(1, Rating.BUY, 0.05)));
        stores.outcomes().store(List.of(first), NOW);
        Outcomes more =
                new Outcomes(month, SESSION, SESSION, List.of(resolved(1, Rating.BUY, 0.07)));
        assertThatThrownBy(() -> stores.outcomes().store(List.of(more, first), NOW))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(stores.outcomes().resolved(PUBLISHED)).containsExactly(week);
        assertThat(stores.outcomes().sums(PUBLISHED)).hasSize(1);
    }
}
