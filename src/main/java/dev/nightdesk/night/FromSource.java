package dev.nightdesk.night;

import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.PublicationStore.Publication;
import java.time.LocalDate;
import java.util.Optional;

/// Runs that ask providers, or read files.
///
/// @param origin by the desk's calendar
/// @param progress hears where it reads from, if that is another place than before
record FromSource(Desk desk, NightSettings settings, Origin origin, Progress progress) {

    static FromSource on(Desk desk, NightSettings settings, Progress progress) {
        Sources sources = new Sources(desk.calendar(), settings);
        return new FromSource(desk, settings, new Origin(desk.settings(), sources), progress);
    }

    /// The night or the backfill that is asked for, for which the database is claimed.
    ///
    /// @throws Refused if it cannot be carried out
    RunParameters run(RunRequest request) {
        Optional<Recorded> recorded = recorded();
        String address = address(request.market(), request.history());
        String prices = request.prices().or(() -> recorded.map(Recorded::prices)).orElse("traded");
        origin.check(desk.market(), address);
        recorded.map(Recorded::source)
                .filter(before -> !before.equals(address))
                .ifPresent(before -> tell(before, address));
        desk.claim(address, prices);
        return request.job().equals(RunParameters.BACKFILL)
                ? backfill(request, address, prices)
                : nightly(request, address, prices);
    }

    private void tell(String before, String address) {
        progress.say(
                "%s: read from %s, before from %s"
                        .formatted(desk.market().word(), address, before));
    }

    private Optional<Recorded> recorded() {
        return desk.stores().market().recorded();
    }

    /// Where the market's data comes from.
    String address(Optional<MarketChoice> choice, Optional<Integer> history) {
        return origin.sources().address(desk.market(), choice, history, recorded());
    }

    private RunParameters backfill(RunRequest request, String address, String prices) {
        LocalDate from = request.from().orElseThrow();
        LocalDate to = request.to().orElseThrow();
        Backfills.expectTables(desk.market(), address, to);
        int span = desk.calendar().sessions(from, to).size();
        String whole = origin.sources().covering(desk.market(), address, span);
        RunParameters run = RunParameters.backfill(desk.market(), whole, prices, from, to);
        return new Backfills(desk.stores(), desk.clock()).named(run.again(request.reprocess(), ""));
    }

    private RunParameters nightly(RunRequest request, String address, String prices) {
        LocalDate session =
                Sessions.on(desk, settings)
                        .of(
                                request.session(),
                                desk.market(),
                                () -> origin.sources().newest(address),
                                desk.stores().publications().latest().map(Publication::session));
        return new Apart(desk, request.stages())
                .of(RunParameters.nightly(desk.market(), address, prices, session));
    }
}
