package dev.nightdesk.night.check;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is read when it is first asked for, and kept.
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
