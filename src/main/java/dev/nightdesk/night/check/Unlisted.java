package dev.nightdesk.night.check;

import dev.nightdesk.market.Listing;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.DirectoryStore.Entry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Common stocks that another directory does not list.
///
/// @param feed the directory
record Unlisted(String provider, String feed) implements QualityCheck {

    @Override
    public String id() {
        return "unlisted_by_" + provider;
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public Needs needs() {
        return Needs.DATA;
    }

    @Override
    public Finding of(Evidence evidence) {
        Set<String> theirs =
                evidence.stores().directory().entries(feed, evidence.session()).stream()
                        .filter(entry -> entry.lastDay().isEmpty())
                        .map(Entry::symbol)
                        .collect(Collectors.toSet());
        return theirs.isEmpty()
                ? Finding.nothing(provider + " has listed nothing that could be compared")
                : compared(evidence, theirs);
    }

    private Finding compared(Evidence evidence, Set<String> theirs) {
        List<String> ours =
                evidence.members().stream()
                        .filter(member -> member.kind().isAnalysed())
                        .map(Unlisted::symbol)
                        .toList();
        List<String> unlisted =
                ours.stream().filter(symbol -> !theirs.contains(symbol)).sorted().toList();
        return Finding.atMost(
                evidence.rules().gate().sources().maximumUnlisted(),
                ours.isEmpty() ? 0 : (double) unlisted.size() / ours.size(),
                "%d of %d common stocks are not listed by %s%s"
                        .formatted(unlisted.size(), ours.size(), provider, Some.of(unlisted)));
    }

    private static String symbol(Listing listing) {
        return listing.ticker().symbol();
    }
}
