package dev.nightdesk.night;

import dev.nightdesk.source.NoReply;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.Transport;
import dev.nightdesk.store.LeaseLost;
import java.time.Instant;
import java.util.Optional;

/// Lets no answer through that comes after the lease was lost: a process that was frozen while it
/// waited must not put it into the archive, which no transaction guards.
record LeasedTransport(Transport transport, Desk desk) implements Transport {

    @Override
    public Reply exchange(Request request) throws NoReply {
        Reply reply = transport.exchange(request);
        if (!desk.isLeased()) {
            throw new LeaseLost();
        }
        return reply;
    }

    @Override
    public Optional<Instant> date() {
        return transport.date();
    }
}
