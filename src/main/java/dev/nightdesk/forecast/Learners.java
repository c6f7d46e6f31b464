package dev.nightdesk.forecast;

import java.util.List;
import java.util.stream.Stream;

/// The table of contents: every learner and every baseline.
public final class Learners {

    /// What learns.
    public static final List<Learner> ALL = List.of(new Ridge(), new Trees());

    /// What learns nothing: the signs that everyone knows, their mean, and chance.
    public static final List<Learner> BASELINES = Signs.ALL;

    /// The name of the baseline that a champion must beat.
    public static final String TO_BEAT = Signs.COMPOSITE;

    private Learners() {}

    /// What was learnt once, to be asked about the features of today.
    ///
    /// @param id of a learner or baseline
    /// @throws IllegalArgumentException if there is none of that name any more, or the artefact is
    ///   not its own, or was learnt from other features than today's
    public static Fitted read(String id, byte[] artefact) {
        return Stream.concat(ALL.stream(), BASELINES.stream())
                .filter(learner -> learner.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no learner " + id))
                .read(artefact, Features.ids());
    }

    /// Refuses to show a model other features than it learnt from.
    static void sameFeatures(List<String> learnt, List<String> shown) {
        if (!learnt.equals(shown)) {
            throw new IllegalArgumentException(
                    "learnt from other features: " + learnt + " instead of " + shown);
        }
    }
}
