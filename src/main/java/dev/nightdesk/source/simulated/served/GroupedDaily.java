package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.simulated.served.Incidents.Incident;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Massive's bars of one day, as traded.
///
/// @param window how far back they are delivered
record GroupedDaily(Roll roll, Prices prices, Optional<Period> window, Incidents incidents)
        implements Endpoint {

    private static final String WORD = "grouped";
    private static final int ROOM_OF_ROW = 96;

    @Override
    public Answer answer(Call call, Moment now) {
        LocalDate day = LocalDate.parse(call.lastPart());
        if (!call.query().text("adjusted", "true").equals("false")) {
            return Complaints.invalid("only adjusted=false is simulated");
        }
        if (!now.hasReleased(day)) {
            return Complaints.beforeEndOfDay();
        }
        boolean isTooOld = window.map(span -> day.isBefore(now.date().minus(span))).orElse(false);
        return isTooOld ? Complaints.beyondTimeframe() : bars(call, day, now);
    }

    private Answer bars(Call call, LocalDate day, Moment now) {
        Set<Integer> garbage = prices.garbage(day, now);
        List<DayBar> bars = prices.all(day, now);
        tell(day, now, bars.isEmpty());
        return bars.isEmpty() ? none(call) : some(call, new BarRows(roll, day, now, garbage), bars);
    }

    private static Answer none(Call call) {
        return Answer.json(json -> {
            json.writeStartObject();
            json.writeNumberProperty("queryCount", 0);
            json.writeNumberProperty("resultsCount", 0);
            json.writeBooleanProperty("adjusted", false);
            json.writeStringProperty("status", "OK");
            json.writeStringProperty("request_id", Pages.requestId(call));
            json.writeEndObject();
        });
    }

    private static Answer some(Call call, BarRows rows, List<DayBar> bars) {
        return Answer.json(
                ROOM_OF_ROW * bars.size(),
                json -> {
                    json.writeStartObject();
                    json.writeNumberProperty("queryCount", bars.size());
                    json.writeNumberProperty("resultsCount", bars.size());
                    json.writeBooleanProperty("adjusted", false);
                    json.writeArrayPropertyStart("results");
                    bars.forEach(bar -> rows.write(json, bar));
                    json.writeEndArray();
                    json.writeStringProperty("status", "OK");
                    json.writeStringProperty("request_id", Pages.requestId(call));
                    json.writeNumberProperty("count", bars.size());
                    json.writeEndObject();
                });
    }

    private void tell(LocalDate day, Moment now, boolean isEmpty) {
        if (isEmpty && now.calendar().isSession(day)) {
            tell(Fault.CLOSURE, day, "no bars");
        } else {
            tell(Fault.GARBAGE_ROWS, day, prices.symbols(prices.garbage(day, now), day));
            tell(Fault.HALF_BAR, day, prices.symbols(prices.halves(day, now), day));
            tell(Fault.SILENT_SPLIT, day, prices.symbols(prices.splits(day).keySet(), day));
        }
    }

    private void tell(Fault fault, LocalDate day, String detail) {
        if (!detail.isEmpty()) {
            incidents.add(new Incident(fault, Provider.MASSIVE, WORD, day, detail));
        }
    }
}
