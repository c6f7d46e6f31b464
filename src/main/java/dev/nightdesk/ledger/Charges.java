package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The fixed prices of a list: what is paid whatever we do.
final class Charges {

    /// Of the lines that every bill has.
    static final Set<String> NAMES = Set.of("server", "backups", "storage");

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Charges() {}

    /// In the order of the bill.
    static List<Charge> of(PriceList list) {
        List<Charge> charges = new ArrayList<>();
        charges.add(server(list));
        charges.add(backups(list));
        charges.add(storage(list));
        list.subscriptions().forEach((name, one) -> charges.add(subscription(list, name, one)));
        return charges;
    }

    private static Charge server(PriceList list) {
        Server.Plan plan = list.server().chosen();
        return new Charge(
                "server", plan.what(), day -> list.dollars(plan.prices(), day).multiply(MONTHS));
    }

    private static Charge backups(PriceList list) {
        Server.Plan plan = list.server().chosen();
        return new Charge(
                "backups",
                "backups of the server",
                day -> list.dollars(plan.backups(), day).multiply(MONTHS));
    }

    private static Charge storage(PriceList list) {
        Storage.Place place = list.storage().chosen();
        BigDecimal times = list.storage().charged().multiply(MONTHS);
        return new Charge(
                "storage",
                "%s GB at %s, %s free"
                        .formatted(list.storage().gigabytes(), place.what(), place.free()),
                day -> list.dollars(place.prices(), day).multiply(times));
    }

    private static Charge subscription(PriceList list, String name, Subscription one) {
        BigDecimal times = BigDecimal.valueOf(one.per().perYear());
        return new Charge(name, one.what(), day -> list.dollars(one.prices(), day).multiply(times));
    }
}
