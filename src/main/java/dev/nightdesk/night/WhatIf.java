package dev.nightdesk.night;

import dev.nightdesk.ledger.PriceList;
import java.math.BigDecimal;
import java.util.Map;

/// Changes a price list as a question does.
final class WhatIf {

    private static final String CALL = ".call";

    private WhatIf() {}

    /// @param changes such as `plan` to `netcup-vps-1000`, or `massive.call` to `0.001`
    /// @throws Refused if one of them makes no sense
    static PriceList applied(PriceList prices, Map<String, String> changes) {
        PriceList changed = prices;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            try {
                changed = applied(changed, change.getKey(), change.getValue());
            } catch (IllegalArgumentException e) {
                throw new Refused(
                        Objection.OPTIONS,
                        "--what-if %s=%s: %s"
                                .formatted(change.getKey(), change.getValue(), e.getMessage()),
                        "give plan=NAME, storage=NAME, cap=DOLLARS or PROVIDER.call=DOLLARS");
            }
        }
        return changed;
    }

    /// The name of the price of a call.
    static String callTo(String provider) {
        return provider + CALL;
    }

    private static PriceList applied(PriceList prices, String what, String value) {
        return switch (what) {
            case "plan" -> prices.onPlan(value);
            case "storage" -> prices.storedAt(value);
            case "cap" -> prices.capped(dollars(value));
            default -> {
                if (!what.endsWith(CALL)) {
                    throw new IllegalArgumentException("there is no such price");
                }
                String provider = what.substring(0, what.length() - CALL.length());
                yield prices.calling(provider, dollars(value));
            }
        };
    }

    private static BigDecimal dollars(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no amount of dollars: '" + value + "'", e);
        }
    }
}
