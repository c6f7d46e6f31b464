package dev.nightdesk.source.nasdaqtrader;

import static dev.nightdesk.source.Securities.security;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeedContract;
import dev.nightdesk.source.RowFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NasdaqListedFeedTest extends ListingFeedContract {

    private static final String HEADER =
            "Symbol|Security Name|Market Category|Test Issue|Financial Status|Round Lot Size|ETF"
                    + "|NextShares\n";
    private static final String END = "File Creation Time: 1120202621:31|||||||\n";

    @Override
    protected Feed<ListedSecurity> feed() {
        return NasdaqTraderListingFeed.nasdaqListed();
    }

    @Override
    protected String subject() {
        return "";
    }

    @Override
    protected Answer good() {
        return of(
                """
                ACME|Acme Corporation - Common Stock|Q|N|N|100|N|N
                ACMEW|Acme Corporation - Warrant|G|N|N|100|N|N
                NAN|Nanny Fund|G|N|N|10|N|N
                TRUE|True Growth Portfolio ETF |G|N|N|100|Y|N
                ZWZZT|NASDAQ TEST STOCK|S|Y|N|100||N
                """);
    }

    private static Answer of(String lines) {
        return Answer.plain(HEADER + lines + END);
    }

    @Override
    protected List<ListedSecurity> rows() {
        return List.of(
                security("ACME", "Acme Corporation - Common Stock", ListingKind.COMMON_STOCK),
                security("ACMEW", "Acme Corporation - Warrant", ListingKind.WARRANT),
                security("NAN", "Nanny Fund", ListingKind.COMMON_STOCK),
                security("TRUE", "True Growth Portfolio ETF", ListingKind.ETF),
                security("ZWZZT", "NASDAQ TEST STOCK", ListingKind.TEST_ISSUE));
    }

    @Override
    protected Answer empty() {
        return of("");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Map.of(
                Answer.plain("\n\n<!DOCTYPE html PUBLIC>\n<html><title>Page Not Available</title>"),
                Absence.UNREADABLE,
                Answer.plain(HEADER.replace("|NextShares", "") + END),
                Absence.UNREADABLE,
                Answer.plain(HEADER + "ACME|Acme Corporation - Common Stock|Q|N|N|100|N|N\n"),
                Absence.UNREADABLE,
                Answer.of(404, "text/html", "not found"),
                Absence.NO_DATA);
    }

    @Test
    void the_file_is_asked_for_by_its_name() {
        assertThat(feed().request("").site()).isEqualTo("www");
        assertThat(feed().request("").path()).isEqualTo("/dynamic/SymDir/nasdaqlisted.txt");
    }

    @Test
    void a_line_that_is_none_is_counted() {
        Answer answer =
                of(
                        """
                        ACME|Acme Corporation - Common Stock|Q|N|N|100|N
                        |Nobody|Q|N|N|100|N|N
                        A B|Blank|Q|N|N|100|N|N
                        ACMEX|Acme X|Q|N|N|100|N|N
                        """);
        assertThat(found(answer).rejections().rejected(RowFault.MALFORMED)).isEqualTo(3);
        assertThat(found(answer).rows()).hasSize(1);
    }

    @Test
    void of_two_lines_with_one_symbol_the_first_counts() {
        Answer answer = of("ACME|First|Q|N|N|100|N|N\nACME|Second|Q|N|N|100|N|N\n");
        assertThat(found(answer).rejections().rejected(RowFault.DUPLICATE)).isEqualTo(1);
        assertThat(found(answer).rows()).extracting(ListedSecurity::name).containsExactly("First");
    }
}
