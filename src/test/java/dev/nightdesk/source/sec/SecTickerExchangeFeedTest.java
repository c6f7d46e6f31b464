package dev.nightdesk.source.sec;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeedContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class SecTickerExchangeFeedTest extends ListingFeedContract {

    @Override
    protected Feed<ListedSecurity> feed() {
        return new SecTickerExchangeFeed();
    }

    @Override
    protected String subject() {
        return "";
    }

    @Override
    protected Answer good() {
        return Answer.json(
                """
                {"fields":["cik","name","ticker","exchange"],
                 "data":[[1001,"ACME CORP","ACM-WT","NYSE"],
                         [1002,"Truth, Inc.","TRUE","Nasdaq"],
                         [1003,"Over Counter","OVCT","OTC"],
                         [1004,"Nowhere","NWHR",null]]}
                """);
    }

    @Override
    protected List<ListedSecurity> rows() {
        return List.of(
                SecTickerFeedTest.row("ACM.WS", 1001, "ACME CORP"),
                SecTickerFeedTest.row("TRUE", 1002, "Truth, Inc."));
    }

    @Override
    protected Answer empty() {
        return Answer.json("{\"fields\":[\"cik\",\"name\",\"ticker\",\"exchange\"],\"data\":[]}");
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        Map<Answer, Absence> refusals = new HashMap<>(SecReplies.REFUSALS);
        refusals.put(
                Answer.json("{\"fields\":[\"cik\",\"name\"],\"data\":[]}"), Absence.UNREADABLE);
        return refusals;
    }
}
