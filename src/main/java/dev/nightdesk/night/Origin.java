package dev.nightdesk.night;

import java.util.Optional;

/// Sees that what a run is to read can be had, before anything is made or changed.
///
/// @param sources of the market that is run on
record Origin(Settings settings, Sources sources) {

    /// For who has not opened the market yet.
    ///
    /// @throws Refused if it cannot be had
    void expect(RunRequest request) {
        Optional<MarketChoice> choice = request.market();
        Market market = Desk.market(settings, choice);
        Sessions.check(request.session(), market);
        boolean isNew = market == Market.LIVE || !settings.hasDatabase(market);
        switch (request.answers()) {
            case ARCHIVED ->
                    FromArchive.archived(settings, market).expect(FromArchive.session(request));
            case STORED -> Stored.expect(settings, market);
            case ASKED -> {
                if (isNew || named(choice).isPresent()) {
                    check(
                            market,
                            sources.address(market, choice, request.history(), Optional.empty()));
                }
            }
        }
    }

    /// @throws Refused if it cannot be had
    void check(Market market, String address) {
        sources.check(market, address);
        if (market == Market.LIVE) {
            NeededKeys.check(settings);
        }
    }

    /// A run that is to go on, reading from where its source is now.
    ///
    /// @throws Refused if that cannot be had
    RunParameters reachable(Optional<MarketChoice> choice, RunParameters run) {
        if (run.job().equals(RunParameters.HOUSEKEEPING)) {
            Housekeeping.read(settings);
            return run;
        }
        if (run.job().equals(RunParameters.TRAIN)) {
            Trainings.read(settings);
            return run;
        }
        String address = named(choice).orElse(run.source());
        if (!run.job().equals(RunParameters.RERUN) && run.asks()) {
            check(run.market(), address);
        }
        return run.from(address);
    }

    /// The directory that a choice names.
    static Optional<String> named(Optional<MarketChoice> choice) {
        return choice.flatMap(MarketChoice::directory).map(Sources::absolute);
    }
}
