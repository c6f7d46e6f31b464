package dev.nightdesk.forecast;

/// One split in time: learn from the sessions before, test on a block after.
///
/// The last label learnt from ends `horizon + 1` sessions after the last session trained on. It
/// must be over before the block begins, so that many sessions are purged between the two; nothing
/// after the block is ever trained on, which is the embargo.
///
/// @param horizon of the labels, sessions
/// @param firstTrained index of a session of the exchange
/// @param lastTrained index, included
/// @param firstTested index
/// @param lastTested index, included
public record Fold(
        int horizon, int firstTrained, int lastTrained, int firstTested, int lastTested) {

    public Fold {
        if (firstTrained < 0 || lastTrained < firstTrained || lastTested < firstTested) {
            throw new IllegalArgumentException(
                    "trained on %d to %d, tested on %d to %d"
                            .formatted(firstTrained, lastTrained, firstTested, lastTested));
        }
        if (firstTested - lastTrained - 1 < purge(horizon)) {
            throw new IllegalArgumentException(
                    "labels of %d sessions overlap the test: trained up to session %d, tested from %d on, %d between expected"
                            .formatted(horizon, lastTrained, firstTested, purge(horizon)));
        }
    }

    /// How many sessions lie between training and test.
    static int purge(int horizon) {
        return horizon + 1;
    }
}
