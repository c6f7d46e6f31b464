package dev.nightdesk.source.imports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a file tells of a company.
///
/// @param symbol a valid [dev.nightdesk.market.Ticker]
/// @param name not empty
/// @param exchange as the file writes it, such as `NMS` or `nasdaq`
/// @param sector empty if it is not told, as are industry and description
/// @param size 0–5, the file's word for the market value: from nano or unknown to mega
/// @param seen the last day on which it was listed, where the file tells
public record QuotedProfile(
        String symbol,
        String name,
        String exchange,
        String sector,
        String industry,
        String description,
        int size,
        Optional<LocalDate> seen) {

    /// As both sorts of files write them.
    private static final Set<String> MAIN =
            Set.of("NMS", "NGM", "NCM", "NYQ", "ASE", "NAS", "PCX", "NASDAQ", "NYSE", "AMEX");

    private static final String OVER_THE_COUNTER = "PNK";

    /// How likely it is this symbol that people mean, 0–9: the home exchange, and size.
    public int standing() {
        String place = exchange.toUpperCase(Locale.ROOT);
        return (MAIN.contains(place) ? 4 : place.equals(OVER_THE_COUNTER) ? 1 : 0) + size;
    }
}
