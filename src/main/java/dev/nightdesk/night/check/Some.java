package dev.nightdesk.night.check;

import java.util.List;
import java.util.stream.Collectors;

/// The first few of many names.
final class Some {

    private static final int NAMED = 5;

    private Some() {}

    /// `: A, B, ...`; nothing of none.
    static String of(List<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream()
                        .limit(NAMED)
                        .collect(
                                Collectors.joining(
                                        ", ", ": ", names.size() > NAMED ? ", ..." : ""));
    }
}
