package dev.nightdesk.source.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    @Test
    void its_text_is_its_address() {
        Simulation simulation = new Simulation(-3, 6400, 300);
        assertThat(simulation.text()).isEqualTo("seed=-3 stocks=6400 history=300");
        assertThat(Simulation.parse(simulation.text())).isEqualTo(simulation);
        Simulation widest = new Simulation(Long.MIN_VALUE, 20_000, 30);
        assertThat(Simulation.parse(widest.text())).isEqualTo(widest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seed=1",
                "seed=x stocks=6400 history=300",
                "seed=1 stocks=6400 history=300 ",
                "seed=9999999999999999999 stocks=6400 history=300",
                "seed=1 stocks=9 history=300",
                "seed=1 stocks=20001 history=300",
                "seed=1 stocks=6400 history=29",
                "/some/directory"
            })
    void what_is_no_address_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Simulation.parse(text));
    }

    @Test
    void seed_and_stocks_make_a_market() {
        Simulation simulation = new Simulation(1, 100, 300);
        assertThat(simulation.isSameMarket(new Simulation(1, 100, 60))).isTrue();
        assertThat(simulation.isSameMarket(new Simulation(2, 100, 300))).isFalse();
        assertThat(simulation.isSameMarket(new Simulation(1, 101, 300))).isFalse();
    }
}
