package dev.nightdesk.source.simulated.served;

import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.json.JsonMapper;

/// Watches over a market that another process serves.
///
/// @param address of the server
public record Overseer(URI address) {

    private static final OkHttpClient CLIENT = new OkHttpClient();

    /// What the server has seen.
    ///
    /// @param now how late it is there
    /// @param calls by provider and endpoint
    /// @param violations calls beyond a quota, by provider
    /// @param faults that were met
    public record State(
            Instant now,
            Map<String, Map<String, Integer>> calls,
            Map<String, Integer> violations,
            List<Met> faults) {

        /// Calls of a provider, whatever the endpoint.
        public int calls(String provider) {
            return calls.getOrDefault(provider, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /// A fault that calls have met.
    ///
    /// @param calls that met it
    public record Met(
            String fault,
            String provider,
            String endpoint,
            LocalDate session,
            String detail,
            int calls) {}

    public State state() {
        return JsonMapper.shared()
                .readValue(answer(new Request.Builder().url(url("/admin/state"))), State.class);
    }

    /// Plans faults for the night of a session.
    public void plan(LocalDate session, Collection<Fault> faults) {
        String names = faults.stream().map(Fault::word).collect(Collectors.joining(","));
        if (!names.isEmpty()) {
            post("/admin/faults?session=" + session + "&names=" + names);
        }
    }

    /// Ends the server.
    public void stop() {
        post("/admin/stop");
    }

    private void post(String order) {
        answer(new Request.Builder().url(url(order)).post(RequestBody.create(new byte[0])));
    }

    private String url(String order) {
        return address + order;
    }

    private static String answer(Request.Builder request) {
        try (Response response = CLIENT.newCall(request.build()).execute()) {
            return response.body().string();
        } catch (IOException e) {
            throw new UnusableSource(
                    SourceFault.REHEARSAL,
                    "the process that serves the rehearsal's market is gone",
                    "begin again: nightdesk rehearse",
                    e);
        }
    }
}
