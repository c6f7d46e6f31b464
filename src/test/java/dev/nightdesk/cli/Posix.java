package dev.nightdesk.cli;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// Holds processes and lets them go on, without a process of its own for that: by the time that one
/// has begun, the moment is over.
@SuppressWarnings("restricted")
final class Posix {

    private static final boolean IS_LINUX =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    private static final int STOP = IS_LINUX ? 19 : 17;
    private static final int CONT = IS_LINUX ? 18 : 19;

    private static final MethodHandle KILL =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().findOrThrow("kill"),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));

    private Posix() {}

    static void hold(ProcessHandle process) {
        send(process, STOP);
    }

    static void release(ProcessHandle process) {
        send(process, CONT);
    }

    private static void send(ProcessHandle process, int signal) {
        try {
            int _ = (int) KILL.invokeExact(Math.toIntExact(process.pid()), signal);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
