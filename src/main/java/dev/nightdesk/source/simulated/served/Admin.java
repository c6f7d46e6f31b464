package dev.nightdesk.source.simulated.served;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.nightdesk.source.simulated.served.FaultPlan.Planned;
import dev.nightdesk.source.simulated.served.Incidents.Incident;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Tells whoever rehearses what has happened, and takes orders: `GET /admin/state`, `POST
/// /admin/faults?session=D&names=a,b`, `POST /admin/stop`.
record Admin(MovingClock clock, Tally tally, Faults faults, Incidents incidents, Pulse pulse)
        implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        pulse.beat();
        try (exchange) {
            String order = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            Sender.send(exchange, Reply.whole(answer(order, Query.parse(query))), false);
            if (order.equals("POST /admin/stop")) {
                pulse.stop();
            }
        }
    }

    private Answer answer(String order, Query query) {
        return switch (order) {
            case "GET /admin/state" -> Answer.json(this::state);
            case "POST /admin/faults" -> planned(query);
            case "POST /admin/stop" -> Answer.text("text/plain", "stopping\n");
            default -> Answer.html(404, "404 Not Found", "Not Found");
        };
    }

    private Answer planned(Query query) {
        try {
            LocalDate session = LocalDate.parse(query.text("session", ""));
            for (String name : query.text("names", "").split(",", -1)) {
                faults.plan(new Planned(session, Fault.of(name)), clock.now());
            }
            return Answer.text("text/plain", "planned\n");
        } catch (IllegalArgumentException | DateTimeException e) {
            return Complaints.invalid(
                    Objects.toString(e.getMessage(), "no plan").replace('"', ' '));
        }
    }

    private void state(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("now", clock.now().instant().toString());
        json.writeObjectPropertyStart("calls");
        for (Provider provider : Provider.values()) {
            json.writeObjectPropertyStart(provider.word());
            tally.calls(provider).forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("violations");
        for (Provider provider : Provider.values()) {
            json.writeNumberProperty(provider.word(), tally.violations(provider));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("faults");
        incidents.all().forEach(met -> incident(json, met.getKey(), met.getValue()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void incident(JsonGenerator json, Incident incident, int calls) {
        json.writeStartObject();
        json.writeStringProperty("fault", incident.fault().word());
        json.writeStringProperty("provider", incident.provider().word());
        json.writeStringProperty("endpoint", incident.endpoint());
        json.writeStringProperty("session", incident.session().toString());
        json.writeStringProperty("detail", incident.detail());
        json.writeNumberProperty("calls", calls);
        json.writeEndObject();
    }
}
