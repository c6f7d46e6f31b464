package dev.nightdesk.night.fetch;

import dev.nightdesk.ledger.Decision.Later;
import dev.nightdesk.ledger.Decision.Spent;
import dev.nightdesk.ledger.Quota;
import dev.nightdesk.ledger.Reservation;
import dev.nightdesk.ledger.Reservation.Blocked;
import dev.nightdesk.ledger.Reservation.Reserved;
import dev.nightdesk.ledger.Reservation.Unaffordable;
import dev.nightdesk.ledger.Tariff;
import dev.nightdesk.ledger.Wanted;
import dev.nightdesk.source.NoReply;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.Transport;
import dev.nightdesk.store.QuotaStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The one way to a provider: no call without a reservation, none before it fits.
///
/// @param tariff what a call costs
/// @param together calls that may be under way at a time
record Gateway(
        Quota quota,
        Tariff tariff,
        QuotaStore quotas,
        Transport transport,
        int together,
        Timekeeper time) {

    /// A wait that would be longer is the end of asking; calendar windows are waited for by
    /// restarts.
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    /// A question and for what it is asked.
    record Question(Wanted wanted, Request request) {}

    /// What came of a question.
    ///
    /// @param call id of the reservation
    /// @param reply empty if none came
    /// @param silence why none came, else empty
    record Answered(
            Question question, long call, Optional<Reply> reply, String silence, Instant at) {}

    /// Why nothing was asked.
    ///
    /// @param until from when on it can be asked again
    /// @param ofNeeded false if only calls were refused that can be done without
    record Refusal(String reason, Instant until, boolean ofNeeded) {}

    /// Either answers to the first of the questions, in their order, or a refusal.
    record Outcome(List<Answered> answers, Optional<Refusal> refusal) {

        static Outcome refused(String reason, Instant until) {
            return refused(new Refusal(reason, until, true));
        }

        static Outcome refused(Refusal refusal) {
            return new Outcome(List.of(), Optional.of(refusal));
        }
    }

    /// Asks as many of the questions as fit at once, as soon as one does.
    Outcome ask(List<Question> questions) {
        List<Wanted> wanted = questions.stream().map(Question::wanted).toList();
        Reservation reservation = quotas.reserve(quota, tariff, now(), wanted);
        while (waits(reservation)) {
            reservation = quotas.reserve(quota, tariff, now(), wanted);
        }
        return switch (reservation) {
            case Reserved(List<Long> calls) ->
                    new Outcome(exchange(questions, calls), Optional.empty());
            case Later(Instant at) -> Outcome.refused("quota", at);
            case Spent(var window, Instant reset) ->
                    Outcome.refused("quota of " + window.words() + " used up", reset);
            case Blocked(Instant until, String reason) -> Outcome.refused(reason, until);
            case Unaffordable broke ->
                    Outcome.refused(new Refusal(broke.words(), broke.next(), broke.needed()));
        };
    }

    /// Waits for what can be waited for; false if the reservation is one to act on.
    private boolean waits(Reservation reservation) {
        Instant until =
                switch (reservation) {
                    case Later(Instant at) -> at;
                    case Blocked(Instant at, String reason) -> at;
                    case Spent spent -> Instant.MAX;
                    case Unaffordable broke -> Instant.MAX;
                    case Reserved reserved -> Instant.MIN;
                };
        boolean bearable = until.isAfter(Instant.MIN) && !until.isAfter(now().plus(LONGEST_WAIT));
        if (bearable) {
            time.until(until);
        }
        return bearable && !now().isBefore(until);
    }

    private Instant now() {
        return time.clock().instant();
    }

    private List<Answered> exchange(List<Question> questions, List<Long> calls) {
        if (calls.size() == 1) {
            return List.of(exchange(questions.getFirst(), calls.getFirst()));
        }
        List<Future<Answered>> under = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < calls.size(); i++) {
                Question question = questions.get(i);
                long call = calls.get(i);
                under.add(threads.submit(() -> exchange(question, call)));
            }
        }
        return under.stream().map(Future::resultNow).toList();
    }

    private Answered exchange(Question question, long call) {
        try {
            Reply reply = transport.exchange(question.request());
            return new Answered(question, call, Optional.of(reply), "", now());
        } catch (NoReply e) {
            return new Answered(
                    question, call, Optional.empty(), String.valueOf(e.getMessage()), now());
        }
    }
}
