package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Blow.Victim;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlowTest {

    @Test
    void every_place_is_drawn_before_any_is_drawn_again() {
        List<String> places = Blow.series(7, 30).stream().map(Blow::place).toList();
        assertThat(places.subList(0, 15)).containsExactlyInAnyOrderElementsOf(Blow.PLACES);
        assertThat(places.subList(15, 30)).containsExactlyInAnyOrderElementsOf(Blow.PLACES);
    }

    @Test
    void the_server_dies_too_in_a_third_of_the_cases() {
        assertThat(Blow.series(7, 15)).filteredOn(blow -> blow.victim().isServerToo()).hasSize(5);
        assertThat(Blow.series(7, 15)).extracting(Blow::victim).contains(Victim.values());
    }

    @Test
    void the_same_seed_draws_the_same_and_another_another() {
        assertThat(Blow.series(7, 15)).isEqualTo(Blow.series(7, 15));
        assertThat(Blow.series(7, 15)).isNotEqualTo(Blow.series(8, 15));
        assertThat(Blow.series(7, 3)).isEqualTo(Blow.series(7, 15).subList(0, 3));
    }

    @Test
    void an_attempt_after_one_that_came_too_late_comes_earlier() {
        Blow blow = Blow.series(7, 1).getFirst();
        assertThat(blow.share(1)).isBetween(0.0, 1.0).isNotEqualTo(blow.share(2));
        assertThat(blow.share(10)).isLessThan(0.1);
    }
}
