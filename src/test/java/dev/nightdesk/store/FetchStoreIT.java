package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.FetchStore.Task;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FetchStoreIT extends StoreContract {

    private static final String PLAN = "nightly 2016-06-30";

    FetchStoreIT(Server server) {
        super(server);
    }

    private List<Task> tasks() {
        return stores.fetches().tasks(PLAN, 1);
    }

    private int task() {
        return tasks().getFirst().id();
    }

    private void plan(String plan, int round, List<String> names, List<LocalDate> sessions) {
        Map<String, List<LocalDate>> tasks = new LinkedHashMap<>();
        names.forEach(name -> tasks.put(name, sessions));
        stores.fetches().plan(plan, round, tasks);
    }

    @Test
    void what_done_tasks_brought_is_known_by_name_whatever_their_plan() {
        plan(PLAN, 1, List.of("facts", "bars"), List.of(SESSION));
        plan("backfill", 1, List.of("facts"), List.of(BEFORE));
        assertThat(stores.fetches().brought("facts", 0)).isEmpty();

        int task = stores.fetches().tasks("backfill", 1).getFirst().id();
        stores.fetches().finish(task, 1, 1, List.of(), NOW);
        assertThat(stores.fetches().brought("facts", 0)).containsExactly(BEFORE);
        assertThat(stores.fetches().brought("bars", 0)).isEmpty();
        assertThat(stores.fetches().brought("facts", 1)).containsExactly(BEFORE);
        assertThat(stores.fetches().brought("facts", 2)).isEmpty();
    }

    @Test
    void tasks_are_planned_in_the_order_named() {
        plan(PLAN, 1, List.of("facts", "bars"), List.of(SESSION, BEFORE));
        assertThat(tasks()).extracting(Task::name).containsExactly("facts", "bars");
        assertThat(tasks().getFirst())
                .isEqualTo(new Task(task(), "facts", 0, State.PLANNED, 0, 0, 0, Optional.empty()));
        assertThat(stores.fetches().sessions(task())).containsExactly(BEFORE, SESSION);
        assertThat(stores.fetches().sessions(tasks().getLast().id()))
                .containsExactly(BEFORE, SESSION);
    }

    @Test
    void a_plan_is_frozen_once() {
        plan(PLAN, 1, List.of("bars"), List.of(SESSION));
        List<Task> before = tasks();
        plan(PLAN, 1, List.of("bars", "facts"), List.of(BEFORE));
        assertThat(tasks()).isEqualTo(before);
        assertThat(stores.fetches().sessions(task())).containsExactly(SESSION);
    }

    @Test
    void another_round_and_another_plan_have_tasks_of_their_own() {
        plan(PLAN, 1, List.of("bars"), List.of());
        plan(PLAN, 2, List.of("facts"), List.of(SESSION));
        plan("backfill", 1, List.of("bars"), List.of(SESSION));
        assertThat(tasks()).extracting(Task::name).containsExactly("bars");
        assertThat(stores.fetches().tasks(PLAN, 2)).extracting(Task::name).containsExactly("facts");
        assertThat(stores.fetches().tasks(PLAN, 3)).isEmpty();
        assertThat(stores.fetches().sessions(task())).isEmpty();
    }

    @Test
    void a_finished_task_says_what_came_of_it() {
        plan(PLAN, 1, List.of("bars"), List.of(SESSION));
        Rejected first = new Rejected("bars", "NOT_A_NUMBER", 2, "line 7: 'é' is not a number");
        Rejected second = new Rejected("bars", "NEGATIVE", 5_000_000_000L, "line 8");
        stores.fetches().finish(task(), 6_000_000_000L, 10, List.of(first, second), NOW);
        assertThat(tasks())
                .containsExactly(
                        new Task(
                                task(),
                                "bars",
                                0,
                                State.DONE,
                                6_000_000_000L,
                                10,
                                5_000_000_002L,
                                Optional.of(NOW)));
        assertThat(stores.fetches().rejections(PLAN)).containsExactly(second, first);
        assertThat(stores.fetches().rejections("backfill")).isEmpty();
    }

    @Test
    void a_task_finished_again_forgets_what_it_refused_before() {
        plan(PLAN, 1, List.of("bars"), List.of(SESSION));
        stores.fetches()
                .finish(task(), 3, 1, List.of(new Rejected("bars", "NEGATIVE", 2, "x")), NOW);
        stores.fetches().finish(task(), 4, 4, List.of(), NOW.plusSeconds(1));
        assertThat(stores.fetches().rejections(PLAN)).isEmpty();
        assertThat(tasks().getFirst())
                .returns(0L, Task::rejected)
                .returns(4L, Task::stored)
                .returns(Optional.of(NOW.plusSeconds(1)), Task::finished);
    }

    @Test
    void a_sample_of_a_damaged_file_is_kept() {
        plan(PLAN, 1, List.of("bars"), List.of(SESSION));
        Rejected damaged = new Rejected("bars", "MALFORMED", 1, "'\0' is not a number");
        stores.fetches().finish(task(), 1, 0, List.of(damaged), NOW);
        assertThat(stores.fetches().rejections(PLAN).getFirst().sample())
                .isEqualTo("'\uFFFD' is not a number");
    }

    @Test
    void a_long_sample_is_cut() {
        plan(PLAN, 1, List.of("bars"), List.of(SESSION));
        stores.fetches()
                .finish(
                        task(),
                        1,
                        0,
                        List.of(new Rejected("bars", "NEGATIVE", 1, "x".repeat(9_000))),
                        NOW);
        assertThat(stores.fetches().rejections(PLAN))
                .containsExactly(new Rejected("bars", "NEGATIVE", 1, "x".repeat(400)));
    }
}
