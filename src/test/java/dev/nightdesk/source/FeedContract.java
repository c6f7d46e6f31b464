package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.http.Connection;
import dev.nightdesk.source.http.HttpTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What every feed has to survive, over real HTTP. A port's contract adds what its rows have to be;
/// a feed's test supplies the replies.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FeedContract<T> {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /// The feed under test.
    protected abstract Feed<T> feed();

    /// What is asked for.
    protected abstract String subject();

    /// A reply as its provider gives it when all is well; of at least [#fewest] rows.
    protected abstract Answer good();

    /// Two, but for a feed that tells of one thing only.
    protected int fewest() {
        return 2;
    }

    /// What is to be read from it.
    protected abstract List<T> rows();

    /// A reply of the expected shape that holds nothing.
    protected abstract Answer empty();

    /// What the provider's own refusals are to be taken for: an unknown symbol, an error with
    /// status 200, each of its 403s.
    protected abstract Map<Answer, Absence> refusals();

    /// What a reply of the expected shape without content is taken for: nothing by default, which
    /// is found.
    protected Optional<Absence> emptiness() {
        return Optional.empty();
    }

    /// A rule of the port for every row.
    protected abstract void isSound(T row);

    @Test
    void a_good_reply_is_read() {
        assertThat(found(good()).rows()).isEqualTo(rows());
        assertThat(found(good()).rows()).hasSizeGreaterThanOrEqualTo(fewest());
        assertThat(found(good()).rows()).allSatisfy(this::isSound);
    }

    @Test
    void a_packed_reply_is_read() {
        assertThat(found(good().packed()).rows()).isEqualTo(rows());
    }

    @Test
    void what_the_content_is_called_does_not_matter() {
        assertThat(found(good().typed("text/html")).rows()).isEqualTo(rows());
        assertThat(found(good().typed("application/octet-stream")).rows()).isEqualTo(rows());
    }

    @Test
    void an_empty_reply_is_no_failure() {
        Fetched<T> fetched = fetch(empty());
        if (emptiness().isPresent()) {
            assertThat(reason(fetched)).isEqualTo(emptiness().get());
        } else {
            assertThat(((Found<T>) fetched).rows()).isEmpty();
        }
    }

    Stream<Arguments> said() {
        return refusals().entrySet().stream()
                .map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest
    @MethodSource("said")
    void what_the_provider_says_is_understood(Answer answer, Absence meaning) {
        assertThat(reason(fetch(answer))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void a_status_is_understood(int status, Absence meaning) {
        assertThat(reason(fetch(Answer.error(status, "{}")))).isEqualTo(meaning);
        assertThat(reason(fetch(Answer.of(status, "text/plain", "")))).isEqualTo(meaning);
    }

    Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(429, Absence.OVER_RATE),
                Arguments.of(500, Absence.UNAVAILABLE),
                Arguments.of(502, Absence.UNAVAILABLE),
                Arguments.of(503, Absence.UNAVAILABLE));
    }

    @Test
    void a_web_page_is_not_taken_for_data() {
        assertThat(reason(fetch(Answer.webPage(200)))).isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void a_reply_without_a_body_is_not_readable() {
        assertThat(reason(fetch(Answer.of(200, "application/json", ""))))
                .isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void half_a_reply_is_not_readable() {
        assertThat(fetch(good().halved())).isInstanceOf(Missing.class);
    }

    @Test
    void a_reply_that_breaks_off_is_none() {
        assertThatThrownBy(() -> exchange(good().cutOff())).isInstanceOf(NoReply.class);
        assertThatThrownBy(() -> exchange(good().packed().cutOff())).isInstanceOf(NoReply.class);
    }

    @Test
    void a_reply_that_trickles_is_none() {
        assertThatThrownBy(() -> exchange(good().dripping(200))).isInstanceOf(NoReply.class);
    }

    /// Reads what a loopback provider answers.
    protected Fetched<T> fetch(Answer answer) {
        try {
            return feed().read(exchange(answer), subject());
        } catch (NoReply e) {
            throw new AssertionError(e);
        }
    }

    protected Found<T> found(Answer answer) {
        return (Found<T>) fetch(answer);
    }

    protected static Absence reason(Fetched<?> fetched) {
        assertThat(fetched).isInstanceOf(Missing.class);
        return ((Missing<?>) fetched).reason();
    }

    private Reply exchange(Answer answer) throws NoReply {
        try (Loopback provider = Loopback.answering(answer)) {
            Request request = feed().request(subject());
            Connection connection =
                    new Connection(
                            feed().provider(),
                            Map.of(request.site(), provider.address()),
                            Optional.empty(),
                            Optional.empty(),
                            PATIENCE,
                            Map::of);
            return new HttpTransport(connection).exchange(request);
        }
    }
}
