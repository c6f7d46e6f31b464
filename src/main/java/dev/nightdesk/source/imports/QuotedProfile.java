package dev.nightdesk.source.imports;

import java.time.LocalDate;
import java.util.Optional;

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
        Optional<LocalDate> seen) {}
