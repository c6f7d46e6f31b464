package dev.nightdesk.source.simulated.served;

/// An element of a filing's vocabulary.
///
/// @param taxonomy `us-gaap` or `dei`
record Tag(String taxonomy, String name, Unit unit) {

    /// What it is counted in.
    enum Unit {
        DOLLARS("USD"),
        SHARES("shares"),
        DOLLARS_A_SHARE("USD/shares");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /// As frames' addresses have it.
        String inAddress() {
            return word.replace("/", "-per-");
        }
    }

    static Tag dollars(String name) {
        return new Tag("us-gaap", name, Unit.DOLLARS);
    }

    static Tag perShare(String name) {
        return new Tag("us-gaap", name, Unit.DOLLARS_A_SHARE);
    }
}
