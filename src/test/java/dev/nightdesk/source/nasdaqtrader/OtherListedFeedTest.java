package dev.nightdesk.source.nasdaqtrader;

import static dev.nightdesk.source.Securities.security;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeedContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OtherListedFeedTest extends ListingFeedContract {

    private static final String HEADER =
            "ACT Symbol|Security Name|Exchange|CQS Symbol|ETF|Round Lot Size|Test Issue"
                    + "|NASDAQ Symbol\n";
    private static final String END = "File Creation Time: 1120202621:31||||||\n";

    @Override
    protected Feed<ListedSecurity> feed() {
        return NasdaqTraderListingFeed.otherListed();
    }

    @Override
    protected String subject() {
        return "";
    }

    @Override
    protected Answer good() {
        return Answer.plain(
                HEADER
                        + """
                        ACM.B|Acme Corporation Class B Common Stock |N|ACM.B|N|100|N|ACM.B
                        ACM$B|Acme Corporation 4.5% Series B Preferred Stock|N|ACMpB|N|100|N|ACM-B
                        ACM.W|Acme Corporation Warrants|N|ACM.WS|N|100|N|ACM+
                        NA|Nano Labs Ltd Class A Ordinary Shares|A|NA|N|100|N|NA
                        SPACr|Space Corp. Rights, each to acquire one ordinary share|N|SPACr|N|100|N|SPAC^
                        TSTX|NYSE ARCA test stock|P|TSTX|N|100|Y|TSTX
                        ZETF|Zeta Bond ETF|Z|ZETF|Y|100|N|ZETF
                        """
                        + END);
    }

    @Override
    protected List<ListedSecurity> rows() {
        return List.of(
                security(
                        "ACM.B", "Acme Corporation Class B Common Stock", ListingKind.COMMON_STOCK),
                security(
                        "ACMpB",
                        "Acme Corporation 4.5% Series B Preferred Stock",
                        ListingKind.PREFERRED),
                security("ACM.WS", "Acme Corporation Warrants", ListingKind.WARRANT),
                security("NA", "Nano Labs Ltd Class A Ordinary Shares", ListingKind.COMMON_STOCK),
                security(
                        "SPACr",
                        "Space Corp. Rights, each to acquire one ordinary share",
                        ListingKind.RIGHT),
                security("TSTX", "NYSE ARCA test stock", ListingKind.TEST_ISSUE),
                security("ZETF", "Zeta Bond ETF", ListingKind.ETF));
    }

    @Override
    protected Answer empty() {
        return Answer.plain(HEADER + END);
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Map.of(
                Answer.plain(HEADER + "ACM.B|Acme Corporation|N|ACM.B|N|100|N|ACM.B\n"),
                Absence.UNREADABLE);
    }

    @Test
    void the_file_is_asked_for_by_its_name() {
        assertThat(feed().request("").path()).isEqualTo("/dynamic/SymDir/otherlisted.txt");
    }
}
