package dev.nightdesk.cli;

import dev.nightdesk.night.MarketChoice;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The market a command is about.
final class MarketOption {

    @Option(
            names = "--market",
            paramLabel = "MARKET",
            defaultValue = "${env:NIGHTDESK_MARKET}",
            description = "simulated, files:DIR or live; without it the only one there is")
    Optional<String> market = Optional.empty();

    Optional<MarketChoice> choice() {
        return market.filter(text -> !text.isBlank()).map(MarketChoice::parse);
    }
}
