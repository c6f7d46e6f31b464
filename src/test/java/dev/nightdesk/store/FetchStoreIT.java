package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.FetchStore.Task;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

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

    @Test
    void tasks_are_planned_in_the_order_named() {
        stores.fetches().plan(PLAN, 1, List.of("facts", "bars"), List.of(SESSION, BEFORE));
        assertThat(tasks()).extracting(Task::name).containsExactly("facts", "bars");
        assertThat(tasks().getFirst())
                .isEqualTo(new Task(task(), "facts", 0, State.PLANNED, 0, 0, 0, Optional.empty()));
        assertThat(stores.fetches().sessions(task())).containsExactly(BEFORE, SESSION);
        assertThat(stores.fetches().sessions(tasks().getLast().id()))
                .containsExactly(BEFORE, SESSION);
    }

    @Test
    void a_plan_is_frozen_once() {
        stores.fetches().plan(PLAN, 1, List.of("bars"), List.of(SESSION));
        List<Task> before = tasks();
        stores.fetches().plan(PLAN, 1, List.of("bars", "facts"), List.of(BEFORE));
        assertThat(tasks()).isEqualTo(before);
        assertThat(stores.fetches().sessions(task())).containsExactly(SESSION);
    }

    @Test
    void another_round_and_another_plan_have_tasks_of_their_own() {
        stores.fetches().plan(PLAN, 1, List.of("bars"), List.of());
        stores.fetches().plan(PLAN, 2, List.of("facts"), List.of(SESSION));
        stores.fetches().plan("backfill", 1, List.of("bars"), List.of(SESSION));
        assertThat(tasks()).extracting(Task::name).containsExactly("bars");
        assertThat(stores.fetches().tasks(PLAN, 2)).extracting(Task::name).containsExactly("facts");
        assertThat(stores.fetches().tasks(PLAN, 3)).isEmpty();
        assertThat(stores.fetches().sessions(task())).isEmpty();
    }

    @Test
    void a_plan_that_names_a_task_twice_leaves_nothing() {
        assertThatThrownBy(() ->
                        stores.fetches().plan(PLAN, 1, List.of("bars", "bars"), List.of(SESSION)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void a_finished_task_says_what_came_of_it() {
        stores.fetches().plan(PLAN, 1, List.of("bars"), List.of(SESSION));
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
        stores.fetches().plan(PLAN, 1, List.of("bars"), List.of(SESSION));
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
        stores.fetches().plan(PLAN, 1, List.of("bars"), List.of(SESSION));
        Rejected damaged = new Rejected("bars", "MALFORMED", 1, "'\0' is not a number");
        stores.fetches().finish(task(), 1, 0, List.of(damaged), NOW);
        assertThat(stores.fetches().rejections(PLAN).getFirst().sample())
                .isEqualTo("'\uFFFD' is not a number");
    }

    @Test
    void a_long_sample_is_cut() {
        stores.fetches().plan(PLAN, 1, List.of("bars"), List.of(SESSION));
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
