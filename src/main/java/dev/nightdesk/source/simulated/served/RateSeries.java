package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.util.Map;

/// FRED's daily series as text, a line a weekday, without a value on holidays. The last one is of
/// the session before today.
///
/// @param series by identity
record RateSeries(Map<String, Wandering> series) implements Endpoint {

    RateSeries {
        series = Map.copyOf(series);
    }

    @Override
    public Answer answer(Call call, Moment now) {
        String id = call.query().text("id", "");
        Wandering wandering = series.get(id);
        return wandering == null
                ? Complaints.notFound(Provider.FRED)
                : Answer.text("application/csv", table(id, wandering, call.query(), now));
    }

    private static StringBuilder table(String id, Wandering wandering, Query query, Moment now) {
        StringBuilder table = new StringBuilder("observation_date,").append(id).append('\n');
        LocalDate last = now.calendar().previous(now.date());
        wandering
                .through(last)
                .forEach((day, value) -> {
                    if (isAsked(query, day)) {
                        String cell = now.calendar().isSession(day) ? value.toString() : "";
                        table.append(day).append(',').append(cell).append('\n');
                    }
                });
        return table;
    }

    private static boolean isAsked(Query query, LocalDate day) {
        return query.text("cosd").map(from -> !day.isBefore(LocalDate.parse(from))).orElse(true)
                && query.text("coed").map(to -> !day.isAfter(LocalDate.parse(to))).orElse(true);
    }
}
