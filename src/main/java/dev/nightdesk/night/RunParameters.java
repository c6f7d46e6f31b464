package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.PlannedSpan;
import dev.nightdesk.night.fetch.Reprocess;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/// What a run was asked to do: the one typed form of Spring Batch's parameters.
///
/// @param job `nightly`, `backfill`, `rerun`, `replay`, `housekeeping` or `train`
/// @param market part of the run's identity
/// @param source where the market's data is, such as a directory; not part of the identity
/// @param prices `traded` or `adjusted`
/// @param from first session; part of the identity
/// @param to last session; the session of a night; part of the identity
/// @param stages which stages to run
/// @param answers where it takes what providers or files have to say
/// @param reprocess what a backfill fetches once more
/// @param runId tells ad-hoc runs of a session apart, and backfills that fetch once more; empty for
///   the session's own run
public record RunParameters(
        String job,
        Market market,
        String source,
        String prices,
        LocalDate from,
        LocalDate to,
        Set<Stage> stages,
        Answers answers,
        Reprocess reprocess,
        String runId) {

    static final String NIGHTLY = "nightly";
    static final String BACKFILL = "backfill";
    static final String RERUN = "rerun";
    static final String HOUSEKEEPING = "housekeeping";
    static final String TRAIN = "train";
    static final String REPLAY = "replay";

    /// The night of a session.
    static RunParameters nightly(Market market, String source, String prices, LocalDate session) {
        Set<Stage> all = EnumSet.allOf(Stage.class);
        return asked(NIGHTLY, market, source, prices, session, session, all, "");
    }

    /// The history of a span of days.
    static RunParameters backfill(
            Market market, String source, String prices, LocalDate from, LocalDate to) {
        Set<Stage> stages = EnumSet.of(Stage.PLAN, Stage.FETCH);
        return asked(BACKFILL, market, source, prices, from, to, stages, "");
    }

    /// Simulated history of a span of days, of what is stored.
    static RunParameters replay(
            Market market, String source, String prices, LocalDate from, LocalDate to) {
        Set<Stage> stages = EnumSet.of(Stage.ANALYZE, Stage.RECOMMEND, Stage.EVALUATE);
        return asked(REPLAY, market, source, prices, from, to, stages, "").by(Answers.STORED, "");
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
        return asked(RERUN, market, source, prices, session, session, stages, id);
    }

    private static RunParameters asked(
            String job,
            Market market,
            String source,
            String prices,
            LocalDate from,
            LocalDate to,
            Set<Stage> stages,
            String id) {
        return new RunParameters(
                job, market, source, prices, from, to, stages, Answers.ASKED, Reprocess.NONE, id);
    }

    /// What a day's housekeeping does.
    ///
    /// @param source and prices are of no meaning; empty where the market is not recorded yet
    static RunParameters housekeeping(
            Market market, String source, String prices, LocalDate day, String id) {
        Set<Stage> none = EnumSet.allOf(Stage.class);
        return new RunParameters(
                HOUSEKEEPING,
                market,
                source,
                prices,
                day,
                day,
                none,
                Answers.ASKED,
                Reprocess.NONE,
                id);
    }

    /// The training of the newest session that it may know.
    ///
    /// @param key tells it from trainings of the session by other settings
    static RunParameters train(
            Market market, String source, String prices, LocalDate newest, String key) {
        Set<Stage> none = EnumSet.allOf(Stage.class);
        return asked(TRAIN, market, source, prices, newest, newest, none, key);
    }

    /// Whether it reads nothing but what is stored, whatever its stages.
    boolean isOfStored() {
        return job.equals(HOUSEKEEPING) || job.equals(TRAIN);
    }

    /// Whether it rates a session.
    boolean isOfSession() {
        return job.equals(NIGHTLY) || job.equals(RERUN);
    }

    /// The same, limited to some stages: a run beside the session's own.
    RunParameters only(Set<Stage> some, String id) {
        return new RunParameters(
                job, market, source, prices, from, to, some, answers, reprocess, id);
    }

    /// The same by another way.
    ///
    /// @param id of a run beside the session's own; empty for the session's own
    RunParameters by(Answers other, String id) {
        return new RunParameters(
                job, market, source, prices, from, to, stages, other, reprocess, id);
    }

    /// The same backfill, fetching once more: a run beside the span's own.
    RunParameters again(Reprocess more, String id) {
        return new RunParameters(job, market, source, prices, from, to, stages, answers, more, id);
    }

    /// The same, from another source.
    RunParameters from(String other) {
        return new RunParameters(
                job, market, other, prices, from, to, stages, answers, reprocess, runId);
    }

    /// Whether providers are asked, or files read.
    boolean asks() {
        return answers == Answers.ASKED;
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
                Answers.of(text(parameters, "answers")),
                Reprocess.of(text(parameters, "reprocess")),
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
                .addString("answers", answers.word(), false)
                .addString("reprocess", reprocess.word(), false)
                .toJobParameters();
    }

    /// Whether it is the night of a day that is no session, as somebody has recorded since.
    boolean isClosed(TradingCalendar calendar) {
        return job.equals(NIGHTLY) && !calendar.isSession(to);
    }

    /// The session of a night; of a backfill its last day.
    public LocalDate session() {
        return to;
    }

    /// The key of the run's frozen plans. What is fetched once more is planned anew.
    String plan() {
        String plan = job + ":" + span();
        return reprocess == Reprocess.NONE ? plan : plan + PlannedSpan.RUN + runId;
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
