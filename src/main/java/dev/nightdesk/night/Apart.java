package dev.nightdesk.night;

import java.time.LocalDate;
import java.util.Set;

/// Stages of a night that are run by themselves, beside the session's own night.
///
/// @param stages empty for all of them, which is the session's own night
record Apart(Desk desk, Set<Stage> stages) {

    /// What is to be run.
    ///
    /// @throws Refused if the night is published, or is not planned and is not to be
    RunParameters of(RunParameters night) {
        if (stages.isEmpty()) {
            return night;
        }
        check(night.session());
        return night.only(stages, desk.clock().instant().toString());
    }

    private void check(LocalDate session) {
        if (desk.stores().publications().find(session).isPresent()) {
            throw new Refused(
                    Objection.PUBLISHED,
                    session + " is published; its stages are not run again",
                    "nightdesk picks --session " + session);
        }
        boolean planned = stages.contains(Stage.PLAN);
        if (!planned && desk.stores().nights().find(session).isEmpty()) {
            throw new Refused(
                    Objection.NOT_PLANNED,
                    "the night of " + session + " is not planned yet",
                    "nightdesk run nightly --session " + session + " --stages plan,fetch,verify");
        }
    }
}
