package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What every source of filed figures has to keep to.
public abstract class FactFeedContract extends FeedContract<FiledFact> {

    private record Key(
            Concept concept,
            FiscalPeriod period,
            int fiscalYear,
            int periodEnd,
            int filed,
            boolean amended) {

        static Key of(Fact fact) {
            return new Key(
                    fact.concept(),
                    fact.period(),
                    fact.fiscalYear(),
                    fact.periodEnd(),
                    fact.filed(),
                    fact.amended());
        }
    }

    @Override
    protected final void isSound(FiledFact row) {
        Fact fact = row.fact();
        assertThat(row.cik()).isPositive();
        assertThat(row.accession()).matches("\\d{10}-\\d{2}-\\d{6}");
        assertThat(fact.periodEnd()).isLessThanOrEqualTo(fact.filed());
        assertThat(LocalDate.ofEpochDay(fact.periodEnd()).getYear() - fact.fiscalYear())
                .isBetween(-1, 1);
    }

    @Test
    void no_figure_is_told_twice() {
        assertThat(found(good()).rows())
                .extracting(row -> Key.of(row.fact()))
                .doesNotHaveDuplicates();
    }

    @Test
    void figures_are_told_in_the_order_in_which_they_were_filed() {
        assertThat(found(good()).rows()).extracting(row -> row.fact().filed()).isSorted();
    }
}
