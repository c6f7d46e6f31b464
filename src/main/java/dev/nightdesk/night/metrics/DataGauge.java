package dev.nightdesk.night.metrics;

import dev.nightdesk.store.SizeStore.Kind;
import dev.nightdesk.store.SizeStore.Measured;
import dev.nightdesk.store.SizeStore.Size;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/// What is stored: how new it is, and how much, as housekeeping measured it last.
///
/// @param now facts and headlines after it are no news yet
public record DataGauge(Stores stores, Instant now) implements Gauge {

    private static final int TABLES = Metric.TABLE_SIZE.labels().getFirst().most();

    @Override
    public void read(Samples into) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        stores.bars().newest().ifPresent(day -> day(into, "bars", day));
        stores.facts().newest(today).ifPresent(day -> day(into, "facts", day));
        stores.news()
                .newest(now)
                .ifPresent(at -> into.set(Metric.NEWEST, DueGauge.seconds(at), "news"));
        sizes(into, stores.sizes().newest().stream().map(Measured::size).toList());
    }

    private static void day(Samples into, String data, LocalDate day) {
        into.set(Metric.NEWEST, NightGauge.seconds(day), data);
    }

    private static void sizes(Samples into, List<Size> sizes) {
        sizes.stream()
                .filter(one -> one.kind() == Kind.TABLE)
                .sorted(Comparator.comparingLong(Size::bytes).reversed())
                .limit(TABLES)
                .forEach(one -> into.set(Metric.TABLE_SIZE, (double) one.bytes(), one.name()));
    }
}
