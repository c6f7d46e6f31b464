package dev.nightdesk.night;

import dev.nightdesk.night.CaughtUp.Night;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Catches up with the sessions that have gone by since the last published one, and with those left
/// out before.
record Arrears(Runner runner, FromSource source) {

    /// @param nights where each is put that was run, whatever becomes of the whole
    /// @throws Refused if nothing is published, or the source cannot be reached
    Outcome workOff(Optional<MarketChoice> choice, List<Night> nights) {
        Desk desk = source.desk();
        LocalDate last = new Published(desk.stores().publications()).of(Optional.empty()).session();
        String address = source.address(choice, Optional.empty());
        return new CatchUp(
                        session -> runner.run(source.run(RunRequest.night(choice, session))),
                        session -> QuotaReturn.on(desk).of(night(desk, address, session)),
                        runner.stop(),
                        runner.progress(),
                        nights)
                .run(last, missed(desk, address, last));
    }

    private static RunParameters night(Desk desk, String address, LocalDate session) {
        return RunParameters.nightly(desk.market(), address, "", session);
    }

    private List<LocalDate> missed(Desk desk, String address, LocalDate last) {
        NightSettings settings = source.settings();
        return new LeftOut(desk.calendar(), desk.stores(), settings.catchup().within())
                .and(
                        last,
                        Sessions.on(desk, settings)
                                .missed(
                                        desk.market(),
                                        () -> source.origin().sources().newest(address),
                                        last));
    }
}
