package dev.nightdesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetTest {

    private static final List<Rung> RUNGS = List.of(Rung.values());

    private static final Brakes BRAKES = new Brakes(new BigDecimal("0.80"), new BigDecimal("0.95"));
    private static final Usd CENT = Usd.of("0.01");

    private static Budget budget(String fixed) {
        return new Budget(Usd.of("50"), BRAKES, Usd.of(fixed));
    }

    @ParameterizedTest
    @CsvSource({
        "15, 24.98, NONE, true, true",
        "15, 24.99, NONE, true, true",
        "15, 25, OPTIONAL, false, true",
        "15, 32.49, OPTIONAL, false, true",
        "15, 32.50, PRICED, false, false",
        "40, 0, OPTIONAL, false, true",
        "48, 0, PRICED, false, false",
        "60, 0, PRICED, false, false"
    })
    void optional_calls_end_at_eighty_percent_and_all_at_ninety_five(
            String fixed, String spent, Brake brake, boolean optional, boolean needed) {
        Budget budget = budget(fixed);
        assertThat(budget.brake(Usd.of(spent))).isEqualTo(brake);
        assertThat(budget.affords(Usd.of(spent), CENT, false)).isEqualTo(optional);
        assertThat(budget.affords(Usd.of(spent), CENT, true)).isEqualTo(needed);
        assertThat(budget.affords(Usd.of(spent), Usd.ZERO, false)).isTrue();
    }

    @Test
    void it_says_how_it_stands() {
        assertThat(budget("48").words(Usd.of("0.05")))
                .isEqualTo("48.05 of 50.00 dollars are committed this month (96.1 %)");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_asked_in_whatever_order_the_lines_hold(long seed) {
        Random random = new Random(seed);
        Budget budget = budget(Integer.toString(random.nextInt(55)));
        Usd spent = Usd.ZERO;
        for (int i = 0; i < 300; i++) {
            Usd price = Usd.ofMicros(random.nextLong(2_000_000));
            boolean needed = random.nextBoolean();
            if (budget.affords(spent, price, needed)) {
                spent = spent.plus(price);
                Usd line = Usd.of(needed ? "47.5" : "40");
                assertThat(price.none() || !budget.committed(spent).exceeds(line)).isTrue();
            } else {
                assertThat(
                                budget.committed(spent.plus(price))
                                        .exceeds(Usd.of(needed ? "47.5" : "40")))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_ladder_gives_up_rung_by_rung_no_more_than_it_must(long seed) {
        Random random = new Random(seed);
        List<Ladder.Wish<Integer>> wishes = new ArrayList<>();
        for (int i = 0; i < random.nextInt(60); i++) {
            Rung rung = RUNGS.get(random.nextInt(RUNGS.size()));
            wishes.add(new Ladder.Wish<>(i, rung, Usd.ofMicros(random.nextLong(3) * 10_000)));
        }
        Usd room = Usd.ofMicros(random.nextLong(600_000));
        List<Ladder.Wish<Integer>> givenUp = Ladder.givenUp(wishes, room);
        Usd kept = sum(wishes).less(sum(givenUp));
        assertThat(kept.exceeds(room)).isFalse();
        assertThat(givenUp).isSubsetOf(wishes).noneMatch(wish -> wish.price().none());
        assertThat(givenUp).extracting(Ladder.Wish::rung).isSorted();
        if (!givenUp.isEmpty()) {
            assertThat(kept.plus(givenUp.getLast().price()).exceeds(room)).isTrue();
            Rung last = givenUp.getLast().rung();
            assertThat(wishes)
                    .filteredOn(wish -> wish.rung().compareTo(last) < 0 && !wish.price().none())
                    .allMatch(givenUp::contains);
            assertThat(givenUp.stream().filter(wish -> wish.rung() == last))
                    .extracting(wish -> -wish.what())
                    .isSorted();
        }
    }

    private static Usd sum(List<Ladder.Wish<Integer>> wishes) {
        return wishes.stream().map(Ladder.Wish::price).reduce(Usd.ZERO, Usd::plus);
    }
}
