package dev.nightdesk.night;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.Listing;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.Rows;
import dev.nightdesk.store.ActionStore;
import dev.nightdesk.store.FactStore;
import dev.nightdesk.store.FetchStore;
import dev.nightdesk.store.FetchStore.Task;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// Carries out the frozen fetch tasks, one partition each.
final class FetchStep {

    static final String BARS = "bars";
    static final String ACTIONS = "actions";
    static final String FACTS = "facts";

    private static final int BLOCKS_PER_CHUNK = 20;

    private final Stores stores;
    private final Sources sources;
    private final TradingCalendar calendar;
    private final Steps steps;
    private final Clock clock;
    private final Progress progress;

    FetchStep(
            Stores stores,
            Sources sources,
            TradingCalendar calendar,
            Steps steps,
            Clock clock,
            Progress progress) {
        this.stores = stores;
        this.sources = sources;
        this.calendar = calendar;
        this.steps = steps;
        this.clock = clock;
        this.progress = progress;
    }

    Step step(int concurrency) {
        return steps.partitioned(Stage.FETCH, "fetch", concurrency, this::partitions, this::worker);
    }

    private List<String> partitions(RunParameters run) {
        int round = round(run);
        return stores.fetches().tasks(run.plan(), round).stream()
                .map(task -> "r" + round + "-" + task.name())
                .toList();
    }

    private int round(RunParameters run) {
        return run.job().equals(RunParameters.BACKFILL)
                ? 1
                : stores.nights().find(run.session()).orElseThrow().round();
    }

    private Step worker(StepExecution worker) {
        RunParameters run = RunParameters.of(worker);
        String partition = Steps.partition(worker);
        int dash = partition.indexOf('-');
        int round = Integer.parseInt(partition.substring(1, dash));
        String name = partition.substring(dash + 1);
        Task task =
                stores.fetches().tasks(run.plan(), round).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return new TaskRun(run, worker, task).step();
    }

    /// One task's run.
    private final class TaskRun {

        private final RunParameters run;
        private final StepExecution worker;
        private final Task task;
        private final Set<LocalDate> sessions;
        private final Map<String, Integer> ids = new HashMap<>();
        private final BitSet brought = new BitSet();

        TaskRun(RunParameters run, StepExecution worker, Task task) {
            this.run = run;
            this.worker = worker;
            this.task = task;
            this.sessions = stores.fetches().sessions(task.id());
            for (Listing listing : stores.listings().current()) {
                ids.put(listing.ticker().symbol(), listing.instrumentId());
            }
        }

        Step step() {
            return switch (task.name()) {
                case BARS -> bars();
                case ACTIONS -> actions();
                case FACTS -> facts();
                default -> throw new IllegalArgumentException("no such fetch task: " + task.name());
            };
        }

        private Step bars() {
            BitSet days = new BitSet();
            sessions.forEach(session -> days.set(PlanStep.day(session)));
            return step(
                    sources.files(run).bars(day -> day >= 0 && days.get(day)),
                    this::brings,
                    block -> stores.bars().store(block.stream().map(this::bar).toList()));
        }

        private boolean brings(QuotedBar bar) {
            brought.set(bar.day());
            return known(bar.symbol());
        }

        private Bar bar(QuotedBar quoted) {
            return new Bar(
                    id(quoted.symbol()),
                    quoted.day(),
                    quoted.open(),
                    quoted.high(),
                    quoted.low(),
                    quoted.close(),
                    quoted.volume());
        }

        private Step actions() {
            Predicate<Integer> inSpan = span();
            return this.<QuotedAction>step(
                    sources.files(run).actions(),
                    action -> known(action.symbol()) && inSpan.test(action.exDay()),
                    block ->
                            stores.actions()
                                    .store(
                                            block.stream()
                                                    .map(one ->
                                                            new ActionStore.Reported(
                                                                    id(one.symbol()),
                                                                    one.exDay(),
                                                                    one.ratio()))
                                                    .toList()));
        }

        private Step facts() {
            Predicate<Integer> inSpan = span();
            return this.<QuotedFact>step(
                    sources.files(run).facts(),
                    quoted -> known(quoted.symbol()) && inSpan.test(quoted.fact().filed()),
                    block ->
                            stores.facts()
                                    .store(
                                            block.stream()
                                                    .map(one ->
                                                            new FactStore.Filed(
                                                                    id(one.symbol()), one.fact()))
                                                    .toList()));
        }

        private boolean known(String symbol) {
            return ids.containsKey(symbol);
        }

        private int id(String symbol) {
            return ids.getOrDefault(symbol, 0);
        }

        /// Days after the session before the first one wanted, to the last one wanted: what came on
        /// a weekend belongs to the session that follows.
        private Predicate<Integer> span() {
            if (sessions.isEmpty()) {
                return day -> false;
            }
            int after = PlanStep.day(calendar.previous(Collections.min(sessions)));
            int last = PlanStep.day(Collections.max(sessions));
            return day -> day > after && day <= last;
        }

        private <T> Step step(Rows<T> rows, Predicate<T> wanted, Consumer<List<T>> store) {
            RowBlocks<T> blocks = new RowBlocks<>(rows, wanted);
            progress.begin("fetch " + task.name(), 0);
            return steps.<List<T>, List<T>>chunked(worker, BLOCKS_PER_CHUNK)
                    .reader(blocks)
                    .writer(chunk -> {
                        List<T> all = chunk.getItems().stream().<T>flatMap(List::stream).toList();
                        store.accept(all);
                        progress.advance(all.size());
                    })
                    .listener(new Finish(blocks, task, brought))
                    .build();
        }
    }

    /// Writes down what came of a task when its worker has completed.
    private final class Finish implements StepExecutionListener {

        private final RowBlocks<?> blocks;
        private final Task task;
        private final BitSet brought;

        Finish(RowBlocks<?> blocks, Task task, BitSet brought) {
            this.blocks = blocks;
            this.task = task;
            this.brought = brought;
        }

        @Override
        public ExitStatus afterStep(StepExecution worker) {
            if (worker.getStatus() == BatchStatus.COMPLETED) {
                finish();
            }
            progress.end();
            return worker.getExitStatus();
        }

        private void finish() {
            List<FetchStore.Rejected> rejected =
                    blocks.rows().rejections().rejected().entrySet().stream()
                            .map(fault ->
                                    new FetchStore.Rejected(
                                            task.name(),
                                            fault.getKey().name(),
                                            fault.getValue().rows(),
                                            fault.getValue().sample()))
                            .toList();
            stores.fetches()
                    .finish(
                            task.id(),
                            blocks.rows().position(),
                            blocks.taken(),
                            rejected,
                            clock.instant());
            brought.stream().mapToObj(LocalDate::ofEpochDay).forEach(stores.bars()::noteSession);
            progress.say(
                    "fetch: %s: %d rows stored%s"
                            .formatted(task.name(), blocks.taken(), inWords(rejected)));
        }

        private static String inWords(List<FetchStore.Rejected> rejected) {
            StringBuilder words = new StringBuilder();
            rejected.forEach(one ->
                    words.append(
                            ", %d rejected as %s (first: %s)"
                                    .formatted(one.rows(), one.fault(), one.sample())));
            return words.toString();
        }
    }
}
