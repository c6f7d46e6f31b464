package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.Split;
import dev.nightdesk.source.QuotedAction;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Massive's splits, the wrong ones of the simulated market among them.
record ShareSplits(Tape tape, Pages pages) implements Endpoint {

    private static final String DAY = "execution_date";

    /// New shares for one old one, at most.
    private static final int MOST = 1000;

    @Override
    public Answer answer(Call call, Moment now) {
        List<QuotedAction> splits =
                tape.covering(now.today()).actions().stream()
                        .filter(action -> action.exDay() <= now.today())
                        .filter(ShareSplits::isSplit)
                        .filter(split -> lets(call.query(), split))
                        .toList();
        return pages.page(call, splits, 100, 5000, ShareSplits::write);
    }

    static boolean isSplit(QuotedAction action) {
        return CorporateAction.ofRatio(action.exDay(), action.ratio()) instanceof Split;
    }

    private static boolean lets(Query query, QuotedAction split) {
        return query.lets(DAY, Dates.iso(split.exDay()), day -> day)
                && query.lets("ticker", split.symbol(), symbol -> symbol);
    }

    private static void write(JsonGenerator json, QuotedAction split) {
        boolean isForward = split.ratio() < 1;
        json.writeStartObject();
        json.writeStringProperty("id", id(split));
        json.writeStringProperty("ticker", split.symbol());
        json.writeStringProperty(DAY, Dates.iso(split.exDay()));
        json.writeNumberProperty("split_from", held(split.ratio()));
        json.writeNumberProperty("split_to", isForward ? given(split.ratio()) : 1);
        json.writeStringProperty("adjustment_type", isForward ? "forward_split" : "reverse_split");
        json.writeEndObject();
    }

    /// The same for the same event.
    static String id(QuotedAction action) {
        return "E" + Long.toHexString(Lot.bits(action.symbol().hashCode(), action.exDay()));
    }

    /// The new shares for one old one whose factor is that very ratio, 1 if no number has it.
    private static int given(double ratio) {
        int given = (int) Math.rint(1 / ratio);
        return given <= MOST && 1.0 / given == ratio ? given : 1;
    }

    private static double held(double ratio) {
        return ratio < 1 && given(ratio) > 1 ? 1 : ratio;
    }
}
