package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.store.SizeStore.Kind;
import dev.nightdesk.store.SizeStore.Measured;
import dev.nightdesk.store.SizeStore.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How much there is.
class SizeStoreIT extends StoreContract {

    private static final Size NEWS = new Size(Kind.TABLE, "news", 7, 4096);
    private static final Size ARCHIVE = new Size(Kind.ARCHIVE, "archive", 70, 40_960);

    private final SizeStore sizes = stores.sizes();

    SizeStoreIT(Server server) {
        super(server);
    }

    private void headlines(int count) {
        for (int i = 0; i < count; i++) {
            Tables.execute(
                    database,
                    "insert into news (news_id, published, publisher, headline, address)"
                            + " values ('%d', timestamp with time zone '%s', 'p', '%s', 'a')"
                                    .formatted(i, NOW, "h".repeat(900)));
        }
    }

    private Size size(String name) {
        return sizes.now().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_table_is_measured_and_the_database_after_them() {
        List<Size> now = sizes.now();
        assertThat(now)
                .extracting(Size::name)
                .contains("bar", "size_measured", "batch_job_instance", "flyway_schema_history")
                .doesNotHaveDuplicates();
        assertThat(now.getLast().kind()).isEqualTo(Kind.DATABASE);
        long tables =
                now.stream().filter(one -> one.kind() == Kind.TABLE).mapToLong(Size::bytes).sum();
        assertThat(now.getLast().bytes()).isGreaterThan(tables / 2);
    }

    @Test
    void rows_and_bytes_are_those_that_are_there() {
        headlines(200);
        database.reclaim();
        assertThat(size("news").rows()).isEqualTo(200);
        assertThat(size("news").bytes()).isBetween(180_000L, 800_000L);
        assertThat(sizes.byTable()).containsEntry("news", size("news"));
        assertThat(size("rate").rows()).isZero();
    }

    @Test
    void the_newest_measurement_stands_and_of_a_day_the_last() {
        LocalDate next = SESSION.plusDays(1);
        assertThat(sizes.newest()).isEmpty();
        sizes.note(SESSION, List.of(new Size(Kind.TABLE, "news", 1, 1), ARCHIVE));
        sizes.note(next, List.of(new Size(Kind.TABLE, "news", 6, 1)));
        sizes.note(next, List.of(NEWS, ARCHIVE));
        assertThat(sizes.newest())
                .containsExactlyInAnyOrder(new Measured(next, NEWS), new Measured(next, ARCHIVE));
        assertThat(stores.retention().sizes(next).remove()).isEqualTo(Map.of("size_measured", 2L));
        assertThat(sizes.newest()).hasSize(2);
    }
}
