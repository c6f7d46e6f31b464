package dev.nightdesk.night;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.core.NestedRuntimeException;

/// How runs come to a market: it is opened under the lease, and from then on others can see that a
/// run is on, stop it, and hear its metrics.
///
/// @param stop ends what is run at the next chunk boundary
record Entrance(
        Settings settings, NightSettings night, Clock clock, Progress progress, StopRequest stop) {

    /// Does work on a market; one that has no database yet gets one.
    Outcome work(Optional<MarketChoice> choice, Function<Desk, Outcome> work) {
        return work(() -> Desk.toRun(settings, choice, clock), work);
    }

    /// Does work on a market that has a database.
    ///
    /// @param none what to say where there is none
    Outcome workOnExisting(
            Optional<MarketChoice> choice, Supplier<Refused> none, Function<Desk, Outcome> work) {
        expectDatabase(choice, none);
        return work(choice, work);
    }

    /// The same; on a server the lease is taken also from a process that is frozen.
    ///
    /// @param found hears of that, in words
    Outcome recover(
            Optional<MarketChoice> choice,
            Supplier<Refused> none,
            Consumer<String> found,
            Function<Desk, Outcome> work) {
        expectDatabase(choice, none);
        return work(() -> Desk.toRecover(settings, choice, clock, found), work);
    }

    private void expectDatabase(Optional<MarketChoice> choice, Supplier<Refused> none) {
        if (!settings.hasDatabase(Desk.market(settings, choice))) {
            throw none.get();
        }
    }

    private Outcome work(Supplier<Desk> opening, Function<Desk, Outcome> work) {
        try (Desk desk = opening.get()) {
            return Watch.over(
                            desk,
                            stop,
                            progress,
                            () -> Metering.over(desk, night, progress, () -> work.apply(desk)))
                    .of(desk.market());
        } catch (NestedRuntimeException e) {
            throw DatabaseLost.isBehind(e) ? new DatabaseLost(e) : e;
        }
    }
}
