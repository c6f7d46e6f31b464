package dev.nightdesk.source.nasdaqtrader;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeed;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import java.util.List;

/// One of the two directories; there is nothing to choose, so the subject is empty. They are
/// written anew several times a day. A web page under the file's name was seen in October 2025, so
/// the first line has to be the header and the last one the file's own end, which also tells a file
/// that was cut off.
public final class NasdaqTraderListingFeed implements ListingFeed {

    private static final String END = "File Creation Time";

    private final Directory directory;

    private NasdaqTraderListingFeed(Directory directory) {
        this.directory = directory;
    }

    /// What Nasdaq itself lists.
    public static NasdaqTraderListingFeed nasdaqListed() {
        return new NasdaqTraderListingFeed(Directory.NASDAQ);
    }

    /// What NYSE, NYSE American, NYSE Arca, Cboe and IEX list.
    public static NasdaqTraderListingFeed otherListed() {
        return new NasdaqTraderListingFeed(Directory.OTHER);
    }

    @Override
    public String provider() {
        return "nasdaqtrader";
    }

    @Override
    public String name() {
        return directory.name();
    }

    @Override
    public Request request(String subject) {
        return Request.of("www", directory.path());
    }

    @Override
    public Fetched<ListedSecurity> read(Reply reply, String subject) {
        return Refusal.<ListedSecurity>of(reply).orElseGet(() -> securities(reply.text()));
    }

    private Fetched<ListedSecurity> securities(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(directory.header())) {
            return Refusal.because(Absence.UNREADABLE, "no directory: " + text);
        }
        if (!lines.getLast().startsWith(END)) {
            return Refusal.because(Absence.UNREADABLE, "cut off at: " + lines.getLast());
        }
        DirectoryLines securities = new DirectoryLines(directory);
        lines.subList(1, lines.size() - 1).forEach(securities::take);
        return securities.found();
    }
}
