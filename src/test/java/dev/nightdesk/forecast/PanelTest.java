package dev.nightdesk.forecast;

import static java.lang.Float.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static Panel.Builder builder() {
        return new Panel.Builder(List.of("a", "b"));
    }

    private static byte[] column(float... values) {
        float[][] rows = new float[values.length][];
        for (int i = 0; i < values.length; i++) {
            rows[i] = new float[] {values[i]};
        }
        return Panel.bins(rows);
    }

    @Test
    void the_least_is_near_one_the_greatest_near_255_and_the_median_in_the_middle() {
        assertThat(column(3, 1, 2)).containsExactly(213, 43, 128);
        float[] many = new float[1000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        byte[] places = column(many);
        assertThat(places[0]).isEqualTo((byte) 1);
        assertThat(places[999]).isEqualTo((byte) 255);
    }

    @Test
    void ties_share_the_place_of_their_middle() {
        assertThat(column(5, 5, 5)).containsExactly(128, 128, 128);
        assertThat(column(0f, -0f)).containsExactly(128, 128);
    }

    @Test
    void unknown_and_infinite_is_nought_and_does_not_count() {
        assertThat(column(3, NaN, 1, Float.POSITIVE_INFINITY, 2))
                .containsExactly(213, 0, 43, 0, 128);
        assertThat(column()).isEmpty();
    }

    @Test
    void a_session_s_places_are_those_of_a_single_night() {
        float[][] rows = {{1, NaN}, {2, 7}, {0, 9}};
        Panel panel =
                builder()
                        .add(1, new int[] {4, 5, 6}, new float[][] {{9, 9}, {8, 8}, {7, 7}})
                        .add(2, new int[] {4, 5, 6}, rows)
                        .build();
        assertThat(panel.bins(1)).containsExactly(Panel.bins(rows));
        assertThat(panel.rows()).isEqualTo(6);
    }

    @Test
    void later_sessions_change_nothing_in_earlier_ones() {
        Planted shorter = Planted.market(0.001, 30, 40, 7);
        Planted longer = Planted.market(0.001, 40, 40, 7);
        for (int session = 0; session < 30; session++) {
            assertThat(longer.panel().bins(session)).containsExactly(shorter.panel().bins(session));
        }
    }

    @Test
    void sessions_and_listings_ascend_and_rows_are_as_wide_as_the_list() {
        float[][] row = {{1, 2}};
        assertThatThrownBy(() -> builder().add(2, new int[] {1}, row).add(2, new int[] {1}, row))
                .hasMessageContaining("sessions must ascend");
        assertThatThrownBy(() -> builder().add(1, new int[] {2, 1}, new float[][] {{1, 2}, {1, 2}}))
                .hasMessageContaining("listings must ascend");
        assertThatThrownBy(() -> builder().add(1, new int[] {1}, new float[][] {{1}}))
                .hasMessageContaining("columns of a row");
        assertThatThrownBy(() -> builder().add(1, new int[] {1, 2}, row))
                .hasMessageContaining("2 listings, but rows: 1");
    }
}
