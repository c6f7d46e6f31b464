package dev.nightdesk.night.fetch;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.store.DirectoryStore;
import dev.nightdesk.store.Stores;
import java.util.List;

/// Puts the entries of the directory that a feed is, as of the session.
record DirectoryLanding(Stores stores, String feed) implements Landing<ListedSecurity> {

    @Override
    public Landed land(Found<ListedSecurity> found, Context context) {
        List<DirectoryStore.Entry> entries =
                found.rows().stream().map(DirectoryLanding::entry).toList();
        stores.directory().store(feed, context.session(), entries);
        return Landed.of(entries.size());
    }

    private static DirectoryStore.Entry entry(ListedSecurity one) {
        return new DirectoryStore.Entry(
                one.symbol(),
                one.name(),
                one.kind(),
                one.figi(),
                one.cik(),
                one.firstDay(),
                one.lastDay());
    }
}
