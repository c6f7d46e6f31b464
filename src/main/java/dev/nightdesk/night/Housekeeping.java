package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.FetchSettings;
import dev.nightdesk.night.retention.Amount;
import dev.nightdesk.night.retention.Kind;
import dev.nightdesk.night.retention.Purges;
import dev.nightdesk.night.retention.RetentionSettings;
import dev.nightdesk.night.retention.RetentionSettings.Needs;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.SizeStore.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;

/// Looks after what grows: takes away what is old, and measures what there is.
public final class Housekeeping {

    private final Settings settings;
    private final Clock clock;

    public Housekeeping(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// The definition of the job, checked against what nights and quotas look back to.
    ///
    /// @throws Refused if it is not valid
    static RetentionSettings read(Settings settings) {
        RetentionSettings read =
                JobFile.read("housekeeping", RetentionSettings.class, settings.configDirectory());
        try {
            read.check(needs(settings));
            return read;
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Objection.DEFINITION,
                    "housekeeping.yaml is not valid: " + e.getMessage(),
                    "correct it");
        }
    }

    /// Before anything is opened or made.
    ///
    /// @throws Refused if the definition of the job is not valid, or there is no database
    void expect(Optional<MarketChoice> choice) {
        read(settings);
        Market market = Desk.market(settings, choice);
        if (!settings.hasDatabase(market)) {
            throw new Refused(
                    Objection.NO_DATABASE,
                    "there is no database of the market '%s' in %s"
                            .formatted(market.word(), settings.home()),
                    "run a night first: nightdesk run nightly");
        }
    }

    private static Needs needs(Settings settings) {
        FetchSettings providers =
                JobFile.read("providers", FetchSettings.class, settings.configDirectory());
        NightSettings night = NightSettings.read(settings);
        return new Needs(
                (int) providers.longestWindow().toDays(),
                night.history().newsDays(),
                night.history().bars(),
                night.gate().drift().sessions());
    }

    /// What would be purged of one kind.
    ///
    /// @param kept how long it is kept
    /// @param rows of tables; of the archive files
    /// @param bytes about, of rows; of files exactly
    public record Due(String what, String kept, long rows, long bytes) {}

    /// What would be purged now; nothing is changed.
    ///
    /// @throws Refused if the definition of the job is not valid
    public List<Due> due(Desk desk) {
        RetentionSettings retention = read(settings);
        Purges purges = new Plan(desk).purges();
        Map<String, Size> tables = desk.stores().sizes().byTable();
        List<Due> due = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Amount amount = purges.of(kind).due();
            String kept = kind.keep(retention).words();
            due.add(new Due(kind.word(), kept, amount.count(), amount.bytes(tables)));
        }
        return due;
    }

    /// What there is to be done on a desk.
    record Plan(Desk desk) {

        Purges purges() {
            Settings settings = desk.settings();
            return new Purges(
                    desk.stores(),
                    Connections.archive(settings, desk.market()),
                    Reports.shelf(settings, desk.market()),
                    read(settings),
                    NightSettings.read(settings).history().bars(),
                    new OpenRuns(desk.stores()).standing(),
                    desk.clock().instant());
        }
    }

    /// The run of a day; several a day are told apart by their ids.
    ///
    /// @param id empty for the day's own
    RunParameters parameters(Desk desk, String id) {
        Optional<Recorded> recorded = desk.stores().market().recorded();
        LocalDate today = LocalDate.ofInstant(clock.instant(), TradingCalendar.NEW_YORK);
        return RunParameters.housekeeping(
                desk.market(),
                recorded.map(Recorded::source).orElse(""),
                recorded.map(Recorded::prices).orElse(""),
                today,
                id);
    }

    /// Such as `12000 rows, 3.1 MiB`.
    ///
    /// @param tables as they were before
    static String words(Amount amount, Map<String, Size> tables) {
        String unit = amount.files() > 0 ? "files" : "rows";
        return "%d %s, %s".formatted(amount.count(), unit, Amount.words(amount.bytes(tables)));
    }

    /// What was purged, as the steps have left it.
    static List<String> told(JobExecution execution) {
        List<String> purged =
                execution.getStepExecutions().stream()
                        .filter(step -> !step.getExitStatus().getExitDescription().isEmpty())
                        .map(step ->
                                "purged %s: %s"
                                        .formatted(
                                                step.getStepName(),
                                                step.getExitStatus().getExitDescription()))
                        .toList();
        return purged.isEmpty() ? List.of("nothing to purge") : purged;
    }
}
