package dev.nightdesk.night.retention;

import dev.nightdesk.store.Portion;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Rows of tables.
///
/// @param all that can go
record Rows(Supplier<List<Portion>> all) implements Purge {

    @Override
    public List<Part> parts() {
        return all.get().stream().<Part>map(Some::new).toList();
    }

    private record Some(Portion portion) implements Part {

        @Override
        public Amount due() {
            return amount(portion.due());
        }

        @Override
        public Amount remove() {
            return amount(portion.remove());
        }

        private static Amount amount(Map<String, Long> rows) {
            return new Amount(rows, 0, 0);
        }
    }
}
