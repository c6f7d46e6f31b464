package dev.nightdesk.night;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/// What a run was asked to do: the one typed form of Spring Batch's parameters.
///
/// @param job `nightly`, `backfill`, `rerun` or `housekeeping`
/// @param market part of the run's identity
/// @param source where the market's data is, such as a directory; not part of the identity
/// @param prices `traded` or `adjusted`
/// @param from first session; part of the identity
/// @param to last session; the session of a night; part of the identity
/// @param stages which stages to run
/// @param archived whether what providers have answered is read from the archive, nobody asked
/// @param runId tells ad-hoc runs of a session apart; empty for the session's own run
public record RunParameters(
        String job,
        Market market,
        String source,
        String prices,
        LocalDate from,
        LocalDate to,
        Set<Stage> stages,
        boolean archived,
        String runId) {

    static final String NIGHTLY = "nightly";
    static final String BACKFILL = "backfill";
    static final String RERUN = "rerun";
    static final String HOUSEKEEPING = "housekeeping";

    /// The night of a session.
    static RunParameters nightly(Market market, String source, String prices, LocalDate session) {
        return new RunParameters(
                NIGHTLY,
                market,
                source,
                prices,
                session,
                session,
                EnumSet.allOf(Stage.class),
                false,
                "");
    }

    /// The history of a span of days.
    static RunParameters backfill(
            Market market, String source, String prices, LocalDate from, LocalDate to) {
        return new RunParameters(
                BACKFILL,
                market,
                source,
                prices,
                from,
                to,
                EnumSet.of(Stage.PLAN, Stage.FETCH),
                false,
                "");
    }

    /// Some tickers of a session once more.
    ///
    /// @param id under which the tickers are frozen
    static RunParameters rerun(
            Market market,
            String source,
            String prices,
            LocalDate session,
            boolean publish,
            String id) {
        Set<Stage> stages = EnumSet.of(Stage.ANALYZE, Stage.RECOMMEND);
        if (publish) {
            stages.add(Stage.PUBLISH);
        }
        return new RunParameters(
                RERUN, market, source, prices, session, session, stages, false, id);
    }

    /// What a day's housekeeping does.
    ///
    /// @param source and prices are of no meaning; empty where the market is not recorded yet
    static RunParameters housekeeping(
            Market market, String source, String prices, LocalDate day, String id) {
        Set<Stage> none = EnumSet.allOf(Stage.class);
        return new RunParameters(HOUSEKEEPING, market, source, prices, day, day, none, false, id);
    }

    /// Whether it rates a session.
    boolean isOfSession() {
        return job.equals(NIGHTLY) || job.equals(RERUN);
    }

    /// The same, limited to some stages: a run beside the session's own.
    RunParameters only(Set<Stage> some, String id) {
        return new RunParameters(job, market, source, prices, from, to, some, archived, id);
    }

    /// The same from the archive: a run beside the session's own.
    RunParameters fromArchive(String id) {
        return new RunParameters(job, market, source, prices, from, to, stages, true, id);
    }

    /// The same, from another source.
    RunParameters from(String other) {
        return new RunParameters(job, market, other, prices, from, to, stages, archived, runId);
    }

    static RunParameters of(StepExecution step) {
        return of(
                step.getJobExecution().getJobInstance().getJobName(),
                step.getJobExecution().getJobParameters());
    }

    static RunParameters of(String job, JobParameters parameters) {
        return new RunParameters(
                job,
                Market.of(text(parameters, "market")),
                text(parameters, "source"),
                text(parameters, "prices"),
                LocalDate.parse(text(parameters, "from")),
                LocalDate.parse(text(parameters, "to")),
                Stage.parse(text(parameters, "stages")),
                Boolean.parseBoolean(text(parameters, "archived")),
                text(parameters, "run"));
    }

    /// From the parameters as stored.
    static RunParameters of(String job, Map<String, String> stored) {
        JobParametersBuilder builder = new JobParametersBuilder();
        stored.forEach(builder::addString);
        return of(job, builder.toJobParameters());
    }

    private static String text(JobParameters parameters, String name) {
        String value = parameters.getString(name);
        return value == null ? "" : value;
    }

    JobParameters toJobParameters() {
        return new JobParametersBuilder()
                .addString("market", market.word())
                .addString("from", from.toString())
                .addString("to", to.toString())
                .addString("run", runId)
                .addString("source", source, false)
                .addString("prices", prices, false)
                .addString("stages", Stage.text(stages), false)
                .addString("archived", Boolean.toString(archived), false)
                .toJobParameters();
    }

    /// The session of a night; of a backfill its last day.
    public LocalDate session() {
        return to;
    }

    /// The key of the run's frozen plans.
    String plan() {
        return job + ":" + span();
    }

    /// What tells this run from others.
    String identity() {
        return plan() + " " + runId;
    }

    /// The session, or the span of days.
    String span() {
        return from.equals(to) ? to.toString() : from + ".." + to;
    }
}
