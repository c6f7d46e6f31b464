package dev.nightdesk.source.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.ListedSecurity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class DeliveryListingFeedTest extends ParcelFeedContract<ListedSecurity> {

    private static final Archive GOOD =
            Archive.NOTHING
                    .with(
                            "symbols.txt",
                            "AAA\tZoe&#39;s Kitchen\nIDLE\tNot Traded Inc.\nBBB\tSome Fund ETF\n")
                    .withPrices(
                            """
                            AAA,2016-01-19,10.00,11.00,9.00,10.50,000,10.50
                            AAA,2016-01-15,20.00,22.00,19.00,20.00,500,10.00
                            BBB,2016-01-19,0,0,0,0,0,0
                            TRUE,2016-01-15,1.5,1.5,1.5,1.5,8,1.500001
                            HOLI,2016-01-18,1.5,1.5,1.5,1.5,8,1.5
                            LATE,2016-01-20,1.5,1.5,1.5,1.5,8,1.5
                            """);

    @Override
    protected Feed<ListedSecurity> feed() {
        return new DeliveryListingFeed(TradingCalendar.newYork()::isSession);
    }

    @Override
    Archive whole() {
        return GOOD;
    }

    @Override
    protected List<ListedSecurity> rows() {
        return List.of(
                security("AAA", "Zoe's Kitchen", Optional.of(ListingKind.COMMON_STOCK), FRIDAY),
                security("BBB", "Some Fund ETF", Optional.of(ListingKind.ETF), TUESDAY),
                security("TRUE", "", Optional.empty(), FRIDAY));
    }

    private static ListedSecurity security(
            String symbol, String name, Optional<ListingKind> kind, int first) {
        return new ListedSecurity(
                symbol,
                name,
                kind,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(first),
                OptionalInt.empty());
    }

    @Override
    protected void isSound(ListedSecurity listed) {
        assertThat(listed.firstDay().orElseThrow()).isBetween(FRIDAY, TUESDAY);
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Map.of(
                Answer.of(404, "", "no file"), Absence.NO_DATA,
                Answer.plain("not an archive"), Absence.UNREADABLE,
                Archive.NOTHING.withPrices("").answer(), Absence.UNREADABLE);
    }

    @Test
    void asks_for_the_same_file_as_the_night() {
        assertThat(feed().request("2016-01-19"))
                .isEqualTo(
                        new DeliveryFeed(TradingCalendar.newYork()::isSession)
                                .request("2016-01-19"));
    }
}
