package dev.nightdesk.night;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.ToLongFunction;
import org.springframework.batch.core.step.StepExecution;

/// How a step's work is spread over partitions.
///
/// @param name of the step
/// @param concurrency partitions at a time, asked when the step begins
/// @param names of the partitions, read from the frozen plan
/// @param unit what is counted on the way, such as `listings`
/// @param total units in all, about
record Spread(
        Stage stage,
        String name,
        IntSupplier concurrency,
        Function<StepExecution, List<String>> names,
        String unit,
        ToLongFunction<RunParameters> total) {}
