package dev.nightdesk.source.simulated.served;

/// An answer and how much of it arrives.
record Reply(Answer answer, Delivery delivery) {

    /// What happens on the wire.
    enum Delivery {
        WHOLE,
        /// The connection is closed without a word.
        SILENT,
        /// Half of the body, although its length is announced.
        CUT,
        /// A compressed body that ends in the midst.
        CUT_INSIDE,
        /// Byte by byte, and not to the end.
        DRIP
    }

    static Reply whole(Answer answer) {
        return new Reply(answer, Delivery.WHOLE);
    }
}
