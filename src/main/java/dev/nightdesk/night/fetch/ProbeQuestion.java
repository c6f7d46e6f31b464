package dev.nightdesk.night.fetch;

import dev.nightdesk.ledger.PriceList;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.night.fetch.Gateway.Answered;
import dev.nightdesk.night.fetch.Gateway.Outcome;
import dev.nightdesk.night.fetch.Gateway.Question;
import dev.nightdesk.night.fetch.Gateway.Refusal;
import dev.nightdesk.night.fetch.Probe.Verdict;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Transport;
import dev.nightdesk.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Puts one call to a feed, counted like every other, and minds what comes of it.
final class ProbeQuestion {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final FetchSettings settings;
    private final PriceList prices;
    private final Doors doors;
    private final Stores stores;
    private final Timekeeper time;
    private final Map<String, Duration> ahead = new TreeMap<>();

    ProbeQuestion(
            FetchSettings settings, PriceList prices, Doors doors, Stores stores, Timekeeper time) {
        this.settings = settings;
        this.prices = prices;
        this.doors = doors;
        this.stores = stores;
        this.time = new Impatient(time, LONGEST_WAIT);
    }

    /// By how much our clock is ahead of each provider's that has answered.
    Map<String, Duration> ahead() {
        return ahead;
    }

    <T> Probe ask(Feed<T> feed, LocalDate session) {
        String subject = ProbeSubjects.of(feed.name(), session);
        Wanted wanted = new Wanted(feed.name(), OptionalInt.empty());
        Outcome outcome =
                gateway(feed.provider()).ask(List.of(new Question(wanted, feed.request(subject))));
        return outcome.refusal()
                .map(refusal -> refused(feed, refusal))
                .orElseGet(() -> answered(feed, subject, outcome.answers().getFirst()));
    }

    private Gateway gateway(String provider) {
        ProviderSettings one = Objects.requireNonNull(settings.providers().get(provider));
        return new Gateway(
                one.quota(provider),
                prices.tariff(provider),
                stores.quotas(),
                transport(provider),
                1,
                time);
    }

    private Transport transport(String provider) {
        return Objects.requireNonNull(doors.transports().get(provider));
    }

    private Probe refused(Feed<?> feed, Refusal refusal) {
        String words = refusal.reason() + ", until " + refusal.until();
        return new Probe(
                feed.provider(), feed.name(), Verdict.OVER_QUOTA, words, time.clock().instant());
    }

    private <T> Probe answered(Feed<T> feed, String subject, Answered answered) {
        Optional<Missing<T>> missing =
                answered.reply()
                        .map(reply -> missing(feed.read(reply, subject)))
                        .orElseGet(() -> Optional.of(silent(answered)));
        answered.reply().ifPresent(reply -> compareClocks(feed.provider(), answered.at()));
        ended(answered, missing.map(Missing::reason));
        missing.ifPresent(one -> mind(feed.provider(), one));
        Verdict verdict = missing.map(one -> Verdict.of(one.reason())).orElse(Verdict.OK);
        String words = missing.map(Missing::words).orElse("");
        return new Probe(feed.provider(), feed.name(), verdict, words, answered.at());
    }

    private static <T> Optional<Missing<T>> missing(Fetched<T> fetched) {
        return fetched instanceof Missing<T> missing ? Optional.of(missing) : Optional.empty();
    }

    private static <T> Missing<T> silent(Answered answered) {
        return new Missing<>(Absence.UNAVAILABLE, answered.silence());
    }

    private void compareClocks(String provider, Instant at) {
        transport(provider)
                .date()
                .ifPresent(date -> ahead.put(provider, Duration.between(date, at)));
    }

    private void ended(Answered answered, Optional<Absence> missing) {
        stores.quotas()
                .ended(
                        answered.call(),
                        missing.map(Absence::name).orElse(Lane.FOUND),
                        answered.reply().map(Reply::status).orElse(0),
                        answered.reply().map(reply -> reply.body().length).orElse(0),
                        Optional.empty(),
                        answered.at());
    }

    /// A provider that says that we ask too much is left alone by the next run, too.
    private void mind(String provider, Missing<?> missing) {
        Duration pause =
                switch (missing.reason()) {
                    case OVER_RATE -> settings.calmDown().getFirst();
                    case OVER_DAY -> Duration.ofHours(24);
                    case SHUT_OUT -> Refusals.SHUT_OUT;
                    default -> Duration.ZERO;
                };
        if (pause.isPositive()) {
            stores.quotas().block(provider, time.clock().instant().plus(pause), missing.words());
        }
    }
}
