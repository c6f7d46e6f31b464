package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.Features;
import dev.nightdesk.forecast.Panel;
import dev.nightdesk.rating.Analysed;
import java.util.List;

/// A night's listings as models see them.
///
/// @param ids ascending
/// @param bins places of their features, row by row
public record Night(int[] ids, byte[] bins) {

    /// Of the analyses of one session, read in today's order.
    ///
    /// @param analysed ascending by id
    public static Night of(List<Analysed> analysed) {
        return new Night(
                analysed.stream().mapToInt(Analysed::instrumentId).toArray(),
                Panel.bins(analysed.stream().map(Night::features).toArray(float[][]::new)));
    }

    static float[] features(Analysed one) {
        double[] row = Features.row(one.close(), one.readings());
        float[] narrow = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            narrow[i] = (float) row[i];
        }
        return narrow;
    }

    public int size() {
        return ids.length;
    }
}
