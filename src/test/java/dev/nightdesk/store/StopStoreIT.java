package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Requests to stop.
class StopStoreIT extends StoreContract {

    private final StopStore requests = stores.stops();

    StopStoreIT(Server server) {
        super(server);
    }

    @Test
    void a_request_is_for_one_execution() {
        requests.ask(7, NOW);
        assertThat(requests.asks(7)).isTrue();
        assertThat(requests.asks(8)).isFalse();
    }

    @Test
    void asking_twice_is_asking_once() {
        requests.ask(7, NOW);
        requests.ask(7, NOW.plusSeconds(1));
        assertThat(Tables.rows(database, "stop_request")).isEqualTo(1);
    }

    @Test
    void requests_are_forgotten() {
        requests.ask(7, NOW);
        requests.forget();
        assertThat(requests.asks(7)).isFalse();
    }
}
