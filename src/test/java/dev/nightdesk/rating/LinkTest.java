package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.rating.Contents.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Links of the track record.
final class LinkTest {

    private static final LocalDate SESSION = LocalDate.of(2024, 5, 31);
    private static final Instant NOW = Instant.parse("2024-06-01T06:00:00.123456Z");

    private static Stated stated(int id) {
        return new Stated(id, "T" + (900 - id), "BUY", 66.5 + id, 0.75, 20, 26.5, 16.25, 21);
    }

    private static List<Stated> all(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(LinkTest::stated).toList();
    }

    private static Link link(Optional<Link> last, List<Stated> all) {
        return Link.after(last, TrackKind.PUBLISHED, SESSION, "rules-1", all, NOW);
    }

    @Test
    void a_link_holds_on_to_the_one_before() {
        Link first = link(Optional.empty(), all(3));
        Link second = link(Optional.of(first), all(3));
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo(Link.ORIGIN);
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.hash()).isNotEqualTo(first.hash()).isEqualTo(second.computed());
        assertThat(first.at()).isEqualTo(Instant.parse("2024-06-01T06:00:00.123Z"));
    }

    @Test
    void the_order_in_which_recommendations_come_does_not_matter() {
        List<Stated> shuffled = new ArrayList<>(all(5)).reversed();
        assertThat(Contents.of(shuffled)).isEqualTo(Contents.of(all(5)));
    }

    static List<UnaryOperator<Stated>> changes() {
        return List.of(
                s ->
                        new Stated(
                                s.instrumentId(),
                                "X",
                                s.rating(),
                                s.score(),
                                s.confidence(),
                                s.entry(),
                                s.target(),
                                s.stop(),
                                21),
                s ->
                        new Stated(
                                s.instrumentId(),
                                s.ticker(),
                                "SELL",
                                s.score(),
                                s.confidence(),
                                s.entry(),
                                s.target(),
                                s.stop(),
                                21),
                s ->
                        new Stated(
                                s.instrumentId(),
                                s.ticker(),
                                "BUY",
                                Math.nextUp(s.score()),
                                s.confidence(),
                                s.entry(),
                                s.target(),
                                s.stop(),
                                21),
                s ->
                        new Stated(
                                s.instrumentId(),
                                s.ticker(),
                                "BUY",
                                s.score(),
                                Double.NaN,
                                s.entry(),
                                s.target(),
                                s.stop(),
                                21),
                s ->
                        new Stated(
                                s.instrumentId(),
                                s.ticker(),
                                "BUY",
                                s.score(),
                                s.confidence(),
                                21,
                                s.target(),
                                s.stop(),
                                21),
                s ->
                        new Stated(
                                s.instrumentId(),
                                s.ticker(),
                                "BUY",
                                s.score(),
                                s.confidence(),
                                s.entry(),
                                27,
                                s.stop(),
                                21),
                s ->
                        new Stated(
                                s.instrumentId(),
                                s.ticker(),
                                "BUY",
                                s.score(),
                                s.confidence(),
                                s.entry(),
                                s.target(),
                                16,
                                21),
                s ->
                        new Stated(
                                s.instrumentId(),
                                s.ticker(),
                                "BUY",
                                s.score(),
                                s.confidence(),
                                s.entry(),
                                s.target(),
                                s.stop(),
                                20));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatever_is_changed_of_a_recommendation_is_told(UnaryOperator<Stated> change) {
        List<Stated> changed = new ArrayList<>(all(5));
        changed.set(2, change.apply(changed.get(2)));
        Contents now = Contents.of(changed);
        assertThat(now.fingerprint()).isNotEqualTo(Contents.of(all(5)).fingerprint());
        assertThat(Contents.of(all(5)).differences(now))
                .containsExactly(new Difference(3, "changed"));
    }

    @Test
    void what_is_dropped_or_inserted_is_told() {
        assertThat(Contents.of(all(5)).differences(Contents.of(all(4))))
                .containsExactly(new Difference(5, "dropped"));
        assertThat(Contents.of(all(4)).differences(Contents.of(all(6))))
                .containsExactly(new Difference(5, "inserted"), new Difference(6, "inserted"));
        assertThat(Contents.of(all(4)).differences(Contents.of(all(4)))).isEmpty();
    }

    @Test
    void digits_that_somebody_has_spoilt_are_no_reason_to_fail() {
        Contents spoilt = new Contents(1, "", "????12345678AAAB1234");
        assertThat(spoilt.differences(Contents.of(all(1))))
                .containsExactly(new Difference(1, "inserted"));
    }
}
