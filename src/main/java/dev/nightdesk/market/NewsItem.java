package dev.nightdesk.market;

import java.time.Instant;

/// A headline as its publisher put it out.
///
/// @param id the source's own, the same whenever the item is delivered again
/// @param published when it became public
/// @param publisher in words, empty if the source does not say
/// @param headline one line, not empty
/// @param address of the full text, empty if there is none
public record NewsItem(
        String id, Instant published, String publisher, String headline, String address) {

    public NewsItem {
        if (id.isBlank() || headline.isBlank()) {
            throw new IllegalArgumentException("a news item needs an id and a headline: " + id);
        }
    }
}
