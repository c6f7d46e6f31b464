package dev.nightdesk.source;

/// One call to a provider, as plans and payloads are kept under it.
///
/// @param provider id such as `massive`
/// @param feed name of the provider's [Feed] that makes and reads it, such as `grouped-daily`
/// @param subject what is asked for: a day as ISO-8601, a symbol, a page; empty where there is only
///   one thing to ask for; at most 500 characters
public record Call(String provider, String feed, String subject) {

    private static final int LONGEST = 500;

    public Call {
        if (subject.length() > LONGEST) {
            throw new IllegalArgumentException("subject too long: " + subject.length());
        }
    }

    /// Names it among all calls: `massive/grouped-daily/2026-11-20`.
    public String key() {
        return provider + "/" + feed + "/" + subject;
    }
}
