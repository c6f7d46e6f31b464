package dev.nightdesk.source.simulated.served;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes calls to the providers. The header `X-Nightdesk-Now`, an instant such as
/// `2026-11-21T05:20:00Z`, tells when a call is made.
record Front(
        List<Route> routes, MovingClock clock, Doorkeeper doorkeeper, Faults faults, Pulse pulse)
        implements HttpHandler {

    static final String TIME = "X-Nightdesk-Now";

    Front {
        routes = List.copyOf(routes);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        pulse.beat();
        try (exchange) {
            String[] parts = exchange.getRequestURI().getPath().split("/", 3);
            String path = parts.length > 2 ? "/" + parts[2] : "/";
            String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            Call call = new Call(path, Query.parse(query), exchange.getRequestHeaders());
            Sender.send(exchange, reply(parts[1], call), call.acceptsGzip());
        }
    }

    private Reply reply(String site, Call call) {
        try {
            Moment now =
                    call.header(TIME).map(Instant::parse).map(clock::moveTo).orElseGet(clock::now);
            return routes.stream()
                    .filter(route -> route.leads(site, call.path()))
                    .findFirst()
                    .map(route -> reply(route, call, now))
                    .orElseGet(() -> Reply.whole(Answer.html(404, "404 Not Found", "Not Found")));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Reply.whole(Complaints.invalid("the call makes no sense"));
        }
    }

    private Reply reply(Route route, Call call, Moment now) {
        Optional<Answer> refusal = doorkeeper.refusal(route, call, now);
        return refusal.map(Reply::whole).orElseGet(() -> admitted(route, call, now));
    }

    private Reply admitted(Route route, Call call, Moment now) {
        return faults.met(route, now)
                .map(fault -> spoilt(fault, route, call, now))
                .orElseGet(() -> Reply.whole(route.endpoint().answer(call, now)));
    }

    private static Reply spoilt(Fault fault, Route route, Call call, Moment now) {
        Provider provider = route.provider();
        return switch (fault) {
            case RATE_STORM ->
                    Reply.whole(
                            Complaints.limited(
                                    provider, provider.limits().getFirst(), call.key(provider)));
            case OK_ERRORS -> Reply.whole(Complaints.disguised(provider));
            case CLOSED_TIER -> Reply.whole(Complaints.notEntitled(provider));
            case HTML_PAGE -> Reply.whole(Complaints.page());
            case SERVER_ERRORS -> Reply.whole(Complaints.unavailable());
            case TRUNCATED_PAGE -> new Reply(route.endpoint().answer(call, now), cut(now));
            case SLOW_DRIP -> new Reply(route.endpoint().answer(call, now), Reply.Delivery.DRIP);
            case DEAD_HOUR -> new Reply(Complaints.unavailable(), Reply.Delivery.SILENT);
            case GARBAGE_ROWS, SILENT_SPLIT, HALF_BAR, CLOSURE ->
                    throw new IllegalStateException(fault.word() + " is no fault of the wire");
        };
    }

    private static Reply.Delivery cut(Moment now) {
        return Lot.below(2, now.today()) == 0 ? Reply.Delivery.CUT : Reply.Delivery.CUT_INSIDE;
    }
}
