package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.ServiceCost;
import dev.nightdesk.ledger.Statement;
import dev.nightdesk.ledger.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged price list, and those that take its place.
class PricesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private @TempDir Path folder = Path.of("");

    private static PriceList packaged() {
        return Prices.read(Settings.of(Map.of()));
    }

    private PriceList changed(String from, String to) throws IOException {
        String text = Files.readString(Path.of("ops", "prices.yaml"));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve("prices.yaml"), text.replace(from, to));
        return Prices.read(Settings.of(Map.of("NIGHTDESK_CONFIG_DIR", folder.toString())));
    }

    private static Usd month(PriceList list) {
        return Statement.of(list, DAY, List.of()).forecast();
    }

    @Test
    void a_month_costs_about_fifteen_dollars_and_no_call_costs_anything() {
        assertThat(month(packaged())).isBetween(Usd.of("12"), Usd.of("18"));
        assertThat(packaged().calls().keySet())
                .allMatch(provider -> packaged().call(provider, DAY).none());
    }

    @Test
    void every_plan_and_place_can_be_had() {
        PriceList list = packaged();
        assertThat(list.server().plans().keySet())
                .hasSizeGreaterThan(3)
                .allMatch(plan -> !month(list.onPlan(plan)).none());
        assertThat(list.storage().places().keySet())
                .allMatch(place -> !month(list.storedAt(place)).none());
    }

    @Test
    void what_services_reserve_fits_on_the_smallest_server() {
        PriceList small = packaged().onPlan("digitalocean-4gb");
        assertThat(Statement.of(small, DAY, List.of()).services()).allMatch(ServiceCost::fits);
    }

    @Test
    void a_copy_takes_the_place_of_the_packaged_list() throws IOException {
        assertThat(month(changed("amount: 10.10", "amount: 40.00"))).isGreaterThan(Usd.of("49"));
    }

    @Test
    void a_provider_without_a_price_is_refused() {
        assertThatThrownBy(() -> changed("  massive:\n    what", "  polygon:\n    what"))
                .isInstanceOf(Refused.class)
                .hasMessage("prices.yaml has no price of calls to 'massive'");
    }

    @Test
    void a_list_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> changed("optional: 0.80", "optional: 0.99"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("prices.yaml is not valid");
        assertThatThrownBy(() -> changed("plan: hetzner-cx33", "plan: mainframe"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'mainframe' is none of hetzner-cx33");
    }

    @Test
    void a_price_read_long_ago_is_told_with_its_place() {
        assertThat(Prices.stale(packaged(), LocalDate.of(2026, 1, 2))).isEmpty();
        assertThat(Prices.stale(packaged(), DAY))
                .hasValueSatisfying(words ->
                        assertThat(words).contains("Hetzner CX33", "2026-01-01", "hetzner.com"));
    }

    @Test
    void questions_are_answered_or_refused() {
        PriceList list = packaged();
        assertThat(WhatIf.applied(list, Map.of("massive.call", "0.001")).call("massive", DAY))
                .isEqualTo(Usd.of("0.001"));
        assertThat(WhatIf.applied(list, Map.of("cap", "20")).cap()).isEqualTo("20");
        for (String what : List.of("plan", "cap", "nobody.call", "colour", "massive.call")) {
            assertThatThrownBy(() -> WhatIf.applied(list, Map.of(what, "many")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("--what-if " + what + "=many: ");
        }
    }
}
