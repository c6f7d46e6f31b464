package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.rating.Analysed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeersTest {

    private final Peers peers = new Peers(Optional.of("Steel"), Set.of(1, 2, 3, 4, 5, 6));

    /// Ids from 1 on, with one reading each.
    private static List<Analysed> universe(double... readings) {
        List<Analysed> universe = new ArrayList<>();
        for (double reading : readings) {
            universe.add(new Analysed(universe.size() + 1, 10, 300, 20, new double[] {7, reading}));
        }
        return universe;
    }

    @Test
    void a_rank_is_a_place_among_those_of_the_sector_alone() {
        List<Analysed> universe = universe(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.0, 0.9);
        assertThat(peers.rank(0.1, universe, 1)).isEqualTo(1 / 6.0);
        assertThat(peers.rank(0.6, universe, 1)).isEqualTo(1);
    }

    @Test
    void ties_share_their_average_place() {
        assertThat(peers.rank(0.2, universe(0.2, 0.2, 0.3, 0.4, 0.5, 0.6), 1)).isEqualTo(0.25);
    }

    @Test
    void with_fewer_than_five_others_there_is_no_place() {
        List<Analysed> universe = universe(0.1, 0.2, 0.3, 0.4, 0.5, Double.NaN);
        assertThat(peers.rank(0.1, universe, 1)).isNaN();
    }

    @Test
    void what_is_unknown_has_no_place() {
        List<Analysed> universe = universe(0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
        assertThat(peers.rank(Double.NaN, universe, 1)).isNaN();
        assertThat(new Peers(Optional.empty(), Set.of()).rank(0.1, universe, 1)).isNaN();
    }
}
