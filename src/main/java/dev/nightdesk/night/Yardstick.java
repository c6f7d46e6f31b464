package dev.nightdesk.night;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;

/// What a rerun measures by has to be what the session was published by: other readings or weights
/// would give ranks and ratings that do not compare with everybody else's.
record Yardstick(Stores stores, NightSettings settings) {

    /// @throws Refused if it is another, or has been purged
    void check(Publication publication) {
        new Gone(stores.sessionPurges()).expectAnalyses(publication.session());
        String model = new Scoring(stores, settings).of(publication.session()).version();
        if (!publication.modelVersion().equals(model)) {
            throw new Refused(
                    Objection.OTHER_MODEL,
                    "%s is published by the model %s, the settings now say %s"
                            .formatted(publication.session(), publication.modelVersion(), model),
                    "put the scoring of that model back into nightly.yaml");
        }
        if (!stores.analyses().readingsOf(publication.session()).equals(Indicators.ids())) {
            throw new Refused(
                    Objection.OTHER_MODEL,
                    publication.session() + " is published with the readings of another version",
                    "use the nightdesk that published it, or rate a newer session: nightdesk run nightly");
        }
    }
}
