package dev.nightdesk.night;

import dev.nightdesk.forecast.Features;
import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Rung;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.night.learn.Trust;
import dev.nightdesk.night.metrics.CallGauge;
import dev.nightdesk.night.metrics.DataGauge;
import dev.nightdesk.night.metrics.Dials;
import dev.nightdesk.night.metrics.DueGauge;
import dev.nightdesk.night.metrics.Gauge;
import dev.nightdesk.night.metrics.JobGauge;
import dev.nightdesk.night.metrics.MetricsSettings;
import dev.nightdesk.night.metrics.ModelGauge;
import dev.nightdesk.night.metrics.MoneyGauge;
import dev.nightdesk.night.metrics.NightGauge;
import dev.nightdesk.night.metrics.ProcessGauge;
import dev.nightdesk.night.metrics.ProofGauge;
import dev.nightdesk.night.metrics.QuotaGauge;
import dev.nightdesk.night.metrics.TotalGauge;
import dev.nightdesk.night.metrics.TrackGauge;
import dev.nightdesk.store.ExecutionStore.Execution;
import dev.nightdesk.store.NightStore;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.batch.core.BatchStatus;

/// What is told of an open desk.
record Panel(
        Desk desk,
        MetricsSettings settings,
        FetchSettings providers,
        PriceList prices,
        NightSettings night) {

    private static final Set<String> PROVIDERS =
            Set.copyOf(Metric.CALLS.labels().getFirst().values());

    /// @throws Refused if a definition is not valid
    static Panel of(Desk desk, NightSettings night) {
        return new Panel(
                desk,
                settings(desk.settings()),
                Quotas.fetchSettings(desk.settings()),
                Prices.read(desk.settings()),
                night);
    }

    private static MetricsSettings settings(Settings settings) {
        return JobFile.read("metrics", MetricsSettings.class, settings.configDirectory());
    }

    private List<Gauge> proof() {
        return Proof.of(desk.settings(), desk.market()).stream()
                .<Gauge>map(proof -> new ProofGauge(proof.at(), proof.took()))
                .toList();
    }

    /// @param since when the run began that is at work in this process; empty if none is
    Samples read(Optional<Instant> since) {
        Instant now = Sessions.on(desk, night).now();
        Duration ahead = Duration.between(desk.clock().instant(), now);
        List<Gauge> gauges = new ArrayList<>(proof());
        gauges.addAll(
                List.of(
                        new TotalGauge(desk.stores().totals()),
                        new JobGauge(
                                desk.stores().executions(), one -> ending(one, since.isPresent())),
                        new NightGauge(desk.stores(), List.of(TickerFault.UNUSABLE_DATA.name())),
                        money(),
                        new DueGauge(
                                desk.stores(),
                                desk.calendar(),
                                night.availableAfter(),
                                settings,
                                now,
                                ahead),
                        models(),
                        new TrackGauge(desk.stores()),
                        new CallGauge(desk.stores()),
                        new QuotaGauge(desk.stores().quotas(), quotas(), now, since.isPresent()),
                        new DataGauge(desk.stores(), now),
                        new ProcessGauge(since, desk.isLeased(), desk.database()::connections)));
        return new Dials(gauges).read();
    }

    /// What looks as if it were running while no run is was left by a process that died.
    private static Optional<String> ending(Execution one, boolean isAtWork) {
        BatchStatus status = BatchStatus.valueOf(one.status());
        return status.isRunning() && isAtWork
                ? Optional.empty()
                : Optional.of(word(Nights.ending(status, one.exitCode())));
    }

    /// The value of the label `status`.
    static String word(Ending ending) {
        return switch (ending) {
            case DONE -> "completed";
            case LOST -> "stopped";
            case FAILED, GATE, QUOTA, STOPPED -> ending.name().toLowerCase(Locale.ROOT);
        };
    }

    private ModelGauge models() {
        Map<Integer, Boolean> trusted = new TreeMap<>();
        Trust trust = new Trust(desk.stores(), desk.calendar());
        for (int horizon : Trainings.read(desk.settings()).horizons()) {
            trusted.put(horizon, trust.on(horizon, TradingCalendar.LAST).champion().isPresent());
        }
        return new ModelGauge(desk.stores(), Features.version(), trusted);
    }

    private MoneyGauge money() {
        return new MoneyGauge(Books.of(desk, "").at(prices), prices, rung(), desk.stores());
    }

    private Optional<Rung> rung() {
        NightStore nights = desk.stores().nights();
        return nights.latest()
                .flatMap(session ->
                        new MoneyWords(desk, prices)
                                        .rungs(
                                                RunParameters.NIGHTLY + ":" + session,
                                                nights.find(session).orElseThrow().round())
                                        .keySet()
                                        .stream()
                                        .max(Rung::compareTo));
    }

    private List<Quota> quotas() {
        return new TreeMap<>(providers.providers())
                .entrySet().stream()
                        .filter(one -> PROVIDERS.contains(one.getKey()))
                        .map(one -> one.getValue().quota(one.getKey()))
                        .toList();
    }
}
