package dev.nightdesk.forecast;

/// One session's scores of one model beside what happened. The arrays are shared, equally long and
/// never written after construction.
///
/// @param session epoch day
/// @param ids of listings, strictly ascending
/// @param scores one per id, higher is better, in any unit; NaN = none
/// @param outcomes one per id: the return in excess of the market over the horizon, a fraction; NaN
///   = not known
public record Section(int session, int[] ids, float[] scores, float[] outcomes) {

    public Section {
        if (scores.length != ids.length || outcomes.length != ids.length) {
            throw new IllegalArgumentException(
                    "arrays of one length expected: "
                            + ids.length
                            + " ids, "
                            + scores.length
                            + " scores, "
                            + outcomes.length
                            + " outcomes");
        }
        for (int i = 1; i < ids.length; i++) {
            if (ids[i] <= ids[i - 1]) {
                throw new IllegalArgumentException("ids must ascend, at " + i + ": " + ids[i]);
            }
        }
    }
}
