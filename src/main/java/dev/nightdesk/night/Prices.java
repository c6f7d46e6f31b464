package dev.nightdesk.night;

import dev.nightdesk.ledger.Price;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.PriceList.InUse;
import java.time.LocalDate;
import java.util.Optional;

/// The price list: `ops/prices.yaml`, or the one in the configuration directory.
final class Prices {

    private Prices() {}

    /// @throws Refused if it is not valid, or leaves out a provider: what is not known to be free
    ///   is not free
    static PriceList read(Settings settings) {
        PriceList list = JobFile.read("ops", "prices", PriceList.class, settings.configDirectory());
        for (String provider : Quotas.fetchSettings(settings).providers().keySet()) {
            if (!list.calls().containsKey(provider)) {
                throw new Refused(
                        Objection.DEFINITION,
                        "prices.yaml has no price of calls to '" + provider + "'",
                        "add it under 'calls'; an amount of 0 where they are free");
            }
        }
        return list;
    }

    /// That a price was read too long ago, in words; empty if none was.
    static Optional<String> stale(PriceList list, LocalDate today) {
        return list.stale(today).map(one -> words(one, today));
    }

    private static String words(InUse one, LocalDate today) {
        Price price = one.price();
        return "the price of %s was read on %s, %d days ago (%s): read it again, and correct a copy"
                        .formatted(one.what(), price.read(), price.age(today), price.source())
                + " of ops/prices.yaml in NIGHTDESK_CONFIG_DIR";
    }
}
