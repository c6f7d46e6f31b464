package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.util.List;

/// A way to learn from the past; a baseline is one that learns nothing.
public interface Learner {

    /// The stable name, lower case with underscores.
    String id();

    /// The same set and seed give the same artefact, bit for bit.
    ///
    /// @param seed of whatever is drawn
    Fitted fit(TrainingSet set, long seed);

    /// What was learnt once.
    ///
    /// @param features the ids of the columns that it will be shown
    /// @throws IllegalArgumentException if the artefact is not of this learner or was learnt from
    ///   other columns
    Fitted read(byte[] artefact, List<String> features);
}
