package dev.nightdesk.source.simulated.served;

/// Where a listing trades, as each provider writes it.
enum Exchange {
    NASDAQ("XNAS", "Q", "NASDAQ", "Nasdaq"),
    NYSE("XNYS", "N", "NYSE", "NYSE"),
    AMERICAN("XASE", "A", "NYSE MKT", "NYSE"),
    ARCA("ARCX", "P", "NYSE ARCA", "NYSE");

    private final String mic;
    private final String letter;
    private final String word;
    private final String secWord;

    Exchange(String mic, String letter, String word, String secWord) {
        this.mic = mic;
        this.letter = letter;
        this.word = word;
        this.secWord = secWord;
    }

    /// ISO 10383.
    String mic() {
        return mic;
    }

    /// Of the symbol directory; for Nasdaq its market category.
    String letter() {
        return letter;
    }

    /// As Alpha Vantage has it.
    String word() {
        return word;
    }

    /// As the SEC has it.
    String secWord() {
        return secWord;
    }
}
