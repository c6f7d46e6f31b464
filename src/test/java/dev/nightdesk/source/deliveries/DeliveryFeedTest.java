package dev.nightdesk.source.deliveries;

import static dev.nightdesk.source.Securities.security;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.BarRules;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.RowFault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeliveryFeedTest extends ParcelFeedContract<Delivery> {

    private static final String REPORT_HEADER =
            "symbol,end_date,amend,period_focus,fiscal_year,doc_type,revenues,op_income,net_income,"
                    + "eps_basic,eps_diluted,dividend,assets,cur_assets,cur_liab,cash,equity,"
                    + "cash_flow_op,cash_flow_inv,cash_flow_fin\n";
    private static final String REPORT =
            "AAA,2015-12-31,True,Q1,2016,10-Q/A,100.0,,,,0.5,,,,,,,,,-7.0\n";

    private static final Archive GOOD =
            Archive.NOTHING
                    .with("symbols.txt", "AAA\tZoe&#39;s Kitchen\nBBB\tSome Fund ETF\n")
                    .withPrices(
                            """
                            AAA,2016-01-19,10.00,11.00,9.00,10.50,000,10.50
                            AAA,2016-01-15,20.00,22.00,19.00,20.00,500,10.00
                            TRUE,2016-01-19,1.5,1.5,1.5,1.5,7,1.5
                            TRUE,2016-01-15,1.5,1.5,1.5,1.5,8,1.500001
                            """)
                    .with("reports.csv", REPORT_HEADER + REPORT);

    @Override
    protected Feed<Delivery> feed() {
        return new DeliveryFeed(TradingCalendar.newYork()::isSession);
    }

    @Override
    Archive whole() {
        return GOOD;
    }

    @Override
    protected int fewest() {
        return 1;
    }

    @Override
    protected List<Delivery> rows() {
        return List.of(
                new Delivery(
                        TUESDAY,
                        List.of(
                                security("AAA", "Zoe's Kitchen", ListingKind.COMMON_STOCK),
                                security("BBB", "Some Fund ETF", ListingKind.ETF),
                                security("TRUE", "", ListingKind.COMMON_STOCK)),
                        List.of(
                                new QuotedBar("AAA", TUESDAY, 10, 11, 9, 10.5, 0),
                                new QuotedBar("AAA", FRIDAY, 20, 22, 19, 20, 500),
                                new QuotedBar("TRUE", TUESDAY, 1.5, 1.5, 1.5, 1.5, 7),
                                new QuotedBar("TRUE", FRIDAY, 1.5, 1.5, 1.5, 1.5, 8)),
                        List.of(new QuotedAction("AAA", TUESDAY, 0.5)),
                        List.of(
                                fact(Concept.REVENUE, 100),
                                fact(Concept.EPS_DILUTED, 0.5),
                                fact(Concept.CASH_FLOW_FINANCING, -7))));
    }

    @Override
    protected void isSound(Delivery delivery) {
        assertThat(delivery.bars())
                .allSatisfy(bar -> assertThat(BarRules.complaint(bar)).isEmpty())
                .allSatisfy(bar -> assertThat(bar.day()).isLessThanOrEqualTo(delivery.session()));
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Map.of(
                Answer.of(404, "", "no file"), Absence.NO_DATA,
                Answer.plain("not an archive"), Absence.UNREADABLE,
                Archive.NOTHING.answer(), Absence.UNREADABLE,
                Archive.NOTHING.withPrices("").answer(), Absence.UNREADABLE,
                GOOD.with("prices.csv", "symbol,date,open\nAAA,2016-01-19,1\n").answer(),
                        Absence.UNREADABLE);
    }

    @Test
    void asks_for_the_archive_of_the_session() {
        assertThat(feed().request("2016-01-19").path()).isEqualTo("/20160119.tar.gz");
    }

    @Test
    void no_beginning_of_an_archive_is_taken_for_all_of_it() {
        byte[] whole = GOOD.packed();
        for (int length = 0; length < whole.length; length++) {
            assertThat(reason(feed().read(reply(Arrays.copyOf(whole, length)), subject())))
                    .as("%d of %d bytes", length, whole.length)
                    .isEqualTo(Absence.UNREADABLE);
        }
    }

    @Test
    void a_damaged_archive_is_unreadable() {
        byte[] whole = GOOD.packed();
        whole[whole.length / 2] ^= 0x40;
        assertThat(reason(feed().read(reply(whole), subject()))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void filings_need_no_names_of_columns() {
        assertThat(only(GOOD.with("reports.csv", REPORT)).facts())
                .isEqualTo(rows().getFirst().facts());
        assertThat(only(GOOD.with("reports.csv", "")).facts()).isEmpty();
    }

    @Test
    void a_symbol_that_is_delivered_twice_counts_once() {
        Archive archive =
                GOOD.with("symbols.txt", "AAA\tFirst\nBBB\tOther\nAAA\tSecond\n")
                        .withPrices(
                                """
                                AAA,2016-01-19,10,11,9,10.5,7,10.5
                                AAA,2016-01-15,20,22,19,20,500,10
                                AAA,2016-01-19,10,11,9,10.5,7,10.5
                                AAA,2016-01-15,20,22,19,20,500,10
                                """);
        assertThat(only(archive).bars()).hasSize(2);
        assertThat(only(archive).actions()).hasSize(1);
        assertThat(only(archive).listings())
                .extracting(ListedSecurity::name)
                .containsExactly("First", "Other");
        assertThat(rejections(archive).rejected(RowFault.DUPLICATE)).isEqualTo(3);
    }

    @Test
    void rows_that_are_no_bars_of_a_session_are_counted() {
        Archive archive =
                GOOD.withPrices(
                        """
                        AAA,2016-01-18,10,11,9,10.5,7,5
                        AAA,2016-01-20,10,11,9,10.5,7,10.5
                        AAA,1900-01-02,10,11,9,10.5,7,10.5
                        AAA,2016-01-19,10,11,9,ten,7,10.5
                        AAA,2016-01-19,10,11
                        A A,2016-01-19,10,11,9,10.5,7,10.5
                        AAA,2016-01-19,0,11,9,10.5,7,10.5
                        AAA,2016-01-19,10,8,9,10.5,7,10.5
                        AAA,2016-01-19,10,11,9,10.5,-7,10.5
                        AAA,2016-01-19,12,11,9,8,0,0
                        """);
        Rejections rejections = rejections(archive);
        assertThat(only(archive).bars())
                .containsExactly(new QuotedBar("AAA", TUESDAY, 12, 11, 9, 8, 0));
        assertThat(only(archive).actions()).isEmpty();
        assertThat(rejections.rejected(RowFault.NOT_A_SESSION)).isEqualTo(1);
        assertThat(rejections.rejected(RowFault.MALFORMED)).isEqualTo(5);
        assertThat(rejections.rejected(RowFault.BAD_PRICE)).isEqualTo(1);
        assertThat(rejections.rejected(RowFault.HIGH_BELOW_LOW)).isEqualTo(1);
        assertThat(rejections.rejected(RowFault.BAD_VOLUME)).isEqualTo(1);
        assertThat(rejections.rejected(RowFault.BAD_RATIO)).isEqualTo(1);
        assertThat(rejections.sample(RowFault.NOT_A_SESSION))
                .hasValue("prices.csv line 2: 2016-01-18 is not a session");
        assertThat(Oddity.values()).allSatisfy(odd -> assertThat(rejections.odd(odd)).isEqualTo(1));
    }

    @Test
    void rows_that_are_no_filings_are_counted() {
        Archive archive =
                GOOD.with(
                        "reports.csv",
                        REPORT
                                + REPORT
                                + """
                                AAA,2016-01-20,False,Q1,2016,10-Q,1.0
                                AAA,2015-12-31,False,Q5,2016,10-Q,1.0
                                """);
        assertThat(rejections(archive).rejected(RowFault.DUPLICATE)).isEqualTo(1);
        assertThat(rejections(archive).rejected(RowFault.BAD_PERIOD)).isEqualTo(1);
        assertThat(rejections(archive).sample(RowFault.MALFORMED))
                .hasValue("reports.csv line 4: 'Q5' is not a fiscal period");
    }

    private Delivery only(Archive archive) {
        return found(archive.answer()).rows().getFirst();
    }

    private Rejections rejections(Archive archive) {
        return found(archive.answer()).rejections();
    }

    private static Reply reply(byte[] body) {
        return new Reply(200, "", body);
    }

    private static QuotedFact fact(Concept concept, double value) {
        return new QuotedFact(
                "AAA",
                new Fact(concept, FiscalPeriod.Q1, 2016, day("2015-12-31"), TUESDAY, true, value));
    }
}
