package dev.nightdesk.forecast;

/// A leak planted on purpose: in a copy of the features one of them, drawn at random, is what the
/// first session of the label will bring.
///
/// @param feature place among the columns
/// @param rankIc its mean daily rank IC against the labels
/// @param caught whether it was suspected
public record Leak(int feature, double rankIc, boolean caught) {}
