package dev.nightdesk.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareClassTest {

    @Test
    void every_form_of_a_symbol_is_the_same_class() {
        assertThat(List.of("BRK.B", "BRK-B", "BRK/B", "BRK B", " brk.b "))
                .allSatisfy(form -> assertThat(ShareClass.of(form)).isEqualTo("BRK-B"));
        assertThat(ShareClass.of("BRKB")).isNotEqualTo("BRK-B");
    }

    @Test
    void a_symbol_has_a_form_for_each_sign() {
        assertThat(ShareClass.forms("BRK.B")).containsExactly("BRK B", "BRK-B", "BRK.B", "BRK/B");
        assertThat(ShareClass.forms("AAPL")).containsExactly("AAPL");
        assertThat(ShareClass.forms(List.of("A", "B.C"))).contains("A", "B-C").hasSize(5);
    }
}
