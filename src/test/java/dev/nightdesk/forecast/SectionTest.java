package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SectionTest {

    @Test
    void the_arrays_are_of_one_length() {
        assertThatThrownBy(() -> new Section(1, new int[2], new float[1], new float[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 ids, 1 scores, 2 outcomes");
    }

    @Test
    void ids_ascend() {
        assertThatThrownBy(() -> new Section(1, new int[] {3, 3}, new float[2], new float[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ids must ascend");
    }
}
