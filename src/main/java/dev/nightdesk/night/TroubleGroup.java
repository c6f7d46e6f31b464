package dev.nightdesk.night;

import dev.nightdesk.market.FailureKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Troubles of one stage and reason, which one command is for.
///
/// @param count of all of them
/// @param tickers each once, in the order of the troubles
/// @param detail of the first
/// @param next what to do about all of them
public record TroubleGroup(
        String stage,
        String reason,
        FailureKind kind,
        long count,
        List<String> tickers,
        String detail,
        String next) {

    private record Key(String stage, String reason, FailureKind kind) {

        static Key of(Trouble one) {
            return new Key(one.stage(), one.reason(), one.kind());
        }
    }

    /// In the order of the first trouble of each.
    static List<TroubleGroup> of(Collection<Trouble> troubles, Remedy remedy) {
        Map<Key, List<Trouble>> groups =
                troubles.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Key::of, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(group -> of(group, remedy)).toList();
    }

    private static TroubleGroup of(List<Trouble> group, Remedy remedy) {
        Trouble first = group.getFirst();
        List<String> tickers =
                group.stream()
                        .map(Trouble::ticker)
                        .filter(ticker -> !ticker.isEmpty())
                        .distinct()
                        .toList();
        return new TroubleGroup(
                first.stage(),
                first.reason(),
                first.kind(),
                group.stream().mapToLong(Trouble::count).sum(),
                tickers,
                first.detail(),
                tickers.isEmpty() ? first.next() : remedy.of(first.kind(), tickers));
    }
}
