package dev.nightdesk.rating;

import dev.nightdesk.market.Fingerprint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/// One link of the track record's chain: the recommendations of a session, made fast to all that
/// was said before. Whoever changes, drops or reorders anything earlier would have to change every
/// hash that came later.
///
/// @param sequence from 1 on, without gaps
/// @param session whose recommendations they are; its newest link tells what stands
/// @param model version of the model that made them
/// @param at when it was made, to the millisecond
/// @param previous hash of the link before, [#ORIGIN] of the first
/// @param hash SHA-256 over all of the above
public record Link(
        TrackKind kind,
        long sequence,
        LocalDate session,
        String model,
        Contents contents,
        Instant at,
        String previous,
        String hash) {

    /// What the first link follows.
    public static final String ORIGIN = "0".repeat(64);

    /// The link behind the last one.
    ///
    /// @param last of the same kind; empty if there is none yet
    public static Link after(
            Optional<Link> last,
            TrackKind kind,
            LocalDate session,
            String model,
            Collection<Stated> all,
            Instant now) {
        long sequence = last.map(Link::sequence).orElse(0L) + 1;
        String previous = last.map(Link::hash).orElse(ORIGIN);
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        Contents contents = Contents.of(all);
        Link open = new Link(kind, sequence, session, model, contents, at, previous, "");
        return new Link(kind, sequence, session, model, contents, at, previous, open.computed());
    }

    /// The hash that it should have.
    public String computed() {
        return Fingerprint.of(
                String.join(
                        " ",
                        kind.name(),
                        Long.toString(sequence),
                        session.toString(),
                        model,
                        Integer.toString(contents.count()),
                        contents.fingerprint(),
                        Fingerprint.of(contents.digests()),
                        at.toString(),
                        previous));
    }
}
