package dev.nightdesk.source.simulated;

import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Rows that somebody wants to be told.
///
/// @param wantedDay epoch day to whether its rows are wanted
/// @param taker of the rows, listing by listing, each with ascending days
/// @param <T> the kind of row
public record Wish<T>(IntPredicate wantedDay, Consumer<T> taker) {}
