package dev.nightdesk.source.sec;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One figure of all companies, the subject what and when: `us-gaap/Assets/USD/CY2026Q2I`, where
/// `CY2026` is a year, `CY2026Q2` a quarter and a final `I` the end of it. Only companies whose
/// fiscal calendar comes near are in a frame, and it fills up over weeks.
public final class SecFrameFeed implements Feed<FramedFigure> {

    @Override
    public String provider() {
        return "sec";
    }

    @Override
    public String name() {
        return "frames";
    }

    @Override
    public Request request(String frame) {
        return Request.of("data", "/api/xbrl/frames/" + frame + ".json");
    }

    @Override
    public Fetched<FramedFigure> read(Reply reply, String frame) {
        return SecJson.read(reply, root -> figures(root, frame));
    }

    private static Fetched<FramedFigure> figures(JsonNode root, String frame) {
        String told = root.path("taxonomy").asString("") + "/" + root.path("tag").asString("");
        if (!frame.startsWith(told + "/") || !root.path("data").isArray()) {
            return Refusal.because(Absence.UNREADABLE, "not the frame " + frame + ": " + told);
        }
        RowTally tally = new RowTally();
        List<FramedFigure> figures = new ArrayList<>();
        root.path("data").values().forEach(row -> take(row, figures, tally));
        return new Found<>(figures, List.of(), tally.rejections());
    }

    private static void take(JsonNode row, List<FramedFigure> figures, RowTally tally) {
        try {
            figures.add(
                    new FramedFigure(
                            SecJson.cik(row.path("cik")),
                            row.path("accn").asString(""),
                            (int) LocalDate.parse(row.path("end").asString("")).toEpochDay(),
                            amount(row.path("val"))));
        } catch (NumberFormatException | DateTimeException e) {
            tally.reject(RowFault.MALFORMED, row.toString());
        }
    }

    private static double amount(JsonNode node) {
        double amount = Double.parseDouble(node.asString(""));
        if (!Double.isFinite(amount)) {
            throw new NumberFormatException("val " + amount);
        }
        return amount;
    }
}
