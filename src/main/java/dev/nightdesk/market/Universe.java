package dev.nightdesk.market;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The listings of a session, frozen before anything is fetched for it.
///
/// @param members ascending by instrument id
public record Universe(List<Listing> members) {

    public Universe {
        members = members.stream().sorted(Comparator.comparingInt(Listing::instrumentId)).toList();
    }

    /// The listings that are analysed, ascending by instrument id.
    public List<Listing> analysed() {
        return members.stream().filter(listing -> listing.kind().isAnalysed()).toList();
    }

    /// SHA-256 over ticker and kind in code-point order: the same for the same market, whatever the
    /// ids.
    public String hash() {
        String text =
                members.stream()
                        .sorted(Comparator.comparing(Listing::ticker))
                        .map(listing -> listing.ticker() + "\t" + listing.kind() + "\n")
                        .collect(Collectors.joining());
        return Fingerprint.of(text);
    }
}
