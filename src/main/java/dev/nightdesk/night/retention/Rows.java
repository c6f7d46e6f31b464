package dev.nightdesk.night.retention;

import dev.nightdesk.store.Portion;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Rows of tables.
///
/// @param all that can go
/// @param perRow bytes that a row of each table takes
record Rows(Supplier<List<Portion>> all, Supplier<Map<String, Double>> perRow) implements Purge {

    @Override
    public List<Part> parts() {
        return all.get().stream().<Part>map(one -> new Some(one, perRow)).toList();
    }

    private record Some(Portion portion, Supplier<Map<String, Double>> perRow)
            implements Part {

        @Override
        public Amount due() {
            return amount(portion.due(), perRow.get());
        }

        @Override
        public Amount remove() {
            Map<String, Double> before = perRow.get();
            return amount(portion.remove(), before);
        }

        private static Amount amount(Map<String, Long> rows, Map<String, Double> perRow) {
            double bytes = 0;
            long count = 0;
            for (Map.Entry<String, Long> one : rows.entrySet()) {
                count += one.getValue();
                bytes += one.getValue() * perRow.getOrDefault(one.getKey(), 0.0);
            }
            return new Amount(count, Math.round(bytes));
        }
    }
}
