package dev.nightdesk.cli;

import java.util.function.Supplier;

/// Shows how far a step has come. One step is under way at a time.
interface Display {

    /// A step begins.
    ///
    /// @param step tells at any moment how far it has come
    void begin(Supplier<StepState> step);

    /// The step has come further.
    void moved(StepState step);

    void end(StepState step);

    /// Keeps a line.
    void say(String line);
}
