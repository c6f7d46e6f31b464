package dev.nightdesk.source.http;

import dev.nightdesk.source.NoReply;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.Transport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Requests over HTTP. Answers are unpacked if they come packed, redirects are followed without the
/// key, and an answer that breaks off, trickles or never ends is none.
public final class HttpTransport implements Transport {

    private static final String AGENT = "nightdesk/0.1";

    /// For how long a socket is kept for the next call. No server is known to hang up earlier; a
    /// call to one that has would be paid for and come to nothing.
    private static final Duration KEPT = Duration.ofSeconds(3);

    private static final int SOCKETS = 5;

    /// Threads and sockets of all connections.
    private static final OkHttpClient SHARED =
            new OkHttpClient.Builder()
                    .connectionPool(
                            new ConnectionPool(SOCKETS, KEPT.toMillis(), TimeUnit.MILLISECONDS))
                    .build();

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /// Bytes, unpacked; the largest answer that is read, a company's filings, has less than ten
    /// million.
    private static final long LARGEST = 64L << 20;

    private final Connection connection;
    private final Set<String> hosts;
    private final OkHttpClient client;
    private volatile @Nullable Instant date;

    public HttpTransport(Connection connection) {
        this.connection = connection;
        this.hosts =
                connection.sites().values().stream()
                        .map(URI::getHost)
                        .collect(Collectors.toUnmodifiableSet());
        this.client =
                SHARED.newBuilder()
                        .connectTimeout(CONNECTING)
                        .readTimeout(connection.patience())
                        .callTimeout(connection.patience())
                        .retryOnConnectionFailure(false)
                        .followSslRedirects(false)
                        .addNetworkInterceptor(this::sign)
                        .build();
    }

    /// At each hop: only the provider's own hosts see the key. A provider may have written it into
    /// the address to which it sends us.
    private Response sign(Interceptor.Chain chain) throws IOException {
        okhttp3.Request request = chain.request();
        if (connection.key().isEmpty() || connection.credential().isEmpty()) {
            return chain.proceed(request);
        }
        Secret key = connection.key().get();
        if (hosts.contains(request.url().host())) {
            return chain.proceed(connection.credential().get().sign(request, key));
        }
        if (key.isIn(request.url().toString())) {
            throw new IOException(
                    "sent with the key in the address to another host: " + request.url().host());
        }
        return chain.proceed(request);
    }

    @Override
    public Reply exchange(Request request) throws NoReply {
        try (Response response = client.newCall(outgoing(request)).execute()) {
            date = response.headers().getInstant("Date");
            return hidden(
                    new Reply(
                            response.code(),
                            Objects.requireNonNullElse(response.header("Content-Type"), ""),
                            body(response.body())));
        } catch (IOException e) {
            throw new NoReply(inWords(e));
        }
    }

    @Override
    public Optional<Instant> date() {
        return Optional.ofNullable(date);
    }

    /// Some providers tell callers their own key when they refuse them.
    private Reply hidden(Reply reply) {
        return connection.key().map(key -> key.hiddenIn(reply)).orElse(reply);
    }

    private okhttp3.Request outgoing(Request request) {
        URI site = Objects.requireNonNull(connection.sites().get(request.site()), request.site());
        HttpUrl.Builder url =
                Objects.requireNonNull(HttpUrl.get(site))
                        .newBuilder()
                        .encodedPath(path(site, request));
        request.query().forEach(url::addQueryParameter);
        okhttp3.Request.Builder builder =
                new okhttp3.Request.Builder().url(url.build()).header("User-Agent", AGENT);
        connection.headers().get().forEach(builder::header);
        return builder.build();
    }

    private static String path(URI site, Request request) {
        String base = site.getRawPath();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + request.path();
    }

    private static byte[] body(ResponseBody body) throws IOException {
        BufferedSource source = body.source();
        Buffer whole = new Buffer();
        while (source.read(whole, 1 << 16) >= 0) {
            if (whole.size() > LARGEST) {
                throw new IOException("an answer of more than " + LARGEST + " bytes");
            }
        }
        return whole.readByteArray();
    }

    /// OkHttp's messages may hold an address, and an address may hold the key.
    private String inWords(IOException e) {
        String said = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        String hidden = connection.key().map(key -> key.hiddenIn(said)).orElse(said);
        return connection.provider() + ": " + hidden;
    }
}
