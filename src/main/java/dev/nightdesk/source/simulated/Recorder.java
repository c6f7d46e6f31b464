package dev.nightdesk.source.simulated;

import java.util.function.Consumer;

/// Tells what is to be delivered of a session that a walk has come to.
///
/// @param <T> the kind of row
interface Recorder<T> {

    void record(Walk walk, Consumer<T> rows);
}
