package dev.nightdesk.forecast;

/// What a learner has learnt: it tells listings of one session apart.
public interface Fitted {

    /// The scores of a session's listings: the higher, the better its outlook among them; NaN where
    /// it has no opinion.
    ///
    /// @param bins places of the features, row by row, as [Panel#bins] gives them
    /// @param rows listings
    float[] score(byte[] bins, int rows);

    /// What [Learners#read] makes the same of.
    byte[] artefact();
}
