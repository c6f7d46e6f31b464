package dev.nightdesk.night;

import dev.nightdesk.market.FailureKind;
import dev.nightdesk.market.KnownFailure;
import dev.nightdesk.store.FullDisk;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.NestedRuntimeException;

/// What is to be told of a failure that ended a step.
///
/// @param cause in words
/// @param remedy what has to be done before the step can be tried again
record Diagnosis(FailureKind kind, String cause, String remedy) {

    /// The first failure of a known kind, else the innermost one; empty where it only says that
    /// another one, which is told itself, was met.
    static Optional<Diagnosis> of(Throwable failure) {
        Optional<KnownFailure> known =
                causes(failure)
                        .filter(KnownFailure.class::isInstance)
                        .map(KnownFailure.class::cast)
                        .findFirst();
        return known.map(one -> known(one, one.next()))
                .or(() -> ofDatabase(failure))
                .or(() -> unknown(failure));
    }

    private static Diagnosis known(KnownFailure failure, String remedy) {
        return new Diagnosis(failure.kind(), String.valueOf(failure.getMessage()), remedy);
    }

    private static Optional<Diagnosis> ofDatabase(Throwable failure) {
        return causes(failure)
                .filter(NestedRuntimeException.class::isInstance)
                .map(NestedRuntimeException.class::cast)
                .filter(DatabaseLost::isBehind)
                .findFirst()
                .map(DatabaseLost::new)
                .map(lost -> known(lost, lost.remedy()));
    }

    private static Optional<Diagnosis> unknown(Throwable failure) {
        Throwable root = causes(failure).reduce(failure, (outer, inner) -> inner);
        String words = String.valueOf(root.getMessage());
        if (words.startsWith("Partition handler returned")) {
            return Optional.empty();
        }
        return Optional.of(
                FullDisk.isBehind(failure)
                        ? new Diagnosis(RunFault.DISK, FullDisk.WORDS, DiskFull.REMEDY)
                        : new Diagnosis(RunFault.STEP, root.toString(), "mend the cause"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, at -> at != null, Throwable::getCause);
    }

    /// What to do, up to the restart of an execution.
    String next(long execution) {
        return "%s, then: nightdesk restart %d".formatted(remedy, execution);
    }
}
