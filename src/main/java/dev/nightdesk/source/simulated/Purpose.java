package dev.nightdesk.source.simulated;

/// What random numbers are for; each purpose has dice of its own.
enum Purpose {
    LISTING(1),
    LIFETIME(2),
    TRAITS(3),
    RENAMING(4),
    NAME(5),
    MARKET(6),
    SECTOR(7),
    PATH(8),
    BAR(9),
    HALT(10),
    QUIET(11),
    SPLIT(12),
    DIVIDEND(13),
    ACCOUNTS(14),
    FILING(15),
    MISREPORT(16),
    HEADLINE(17),
    COMPANION(18);

    private final int salt;

    Purpose(int salt) {
        this.salt = salt;
    }

    /// Part of every seed: another number is another market.
    int salt() {
        return salt;
    }
}
