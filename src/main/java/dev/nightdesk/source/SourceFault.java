package dev.nightdesk.source;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;

/// Why a source cannot be used at all.
public enum SourceFault implements FailureKind {
    KEY(
            "ND-KEY-UNUSABLE",
            "a key file cannot be read, or holds something else than a key",
            "put the key alone into it, one line, readable for the user of nightdesk, then: nightdesk"
                    + " doctor"),
    DIRECTORY(
            "ND-FILES-DIRECTORY",
            "the directory of the files is not there or cannot be read",
            "name another: nightdesk run nightly --market files:DIR"),
    NO_PRICES(
            "ND-FILES-NO-PRICES",
            "the directory of the files holds no prices",
            "put prices.csv or prices.tsv there, plain or with .gz, then: nightdesk restart --last"),
    TWICE(
            "ND-FILE-TWICE",
            "a directory holds the same table in two files",
            "remove the one that is out of date, then: nightdesk restart --last"),
    EMPTY(
            "ND-FILE-EMPTY",
            "a file has no first line",
            "fetch it again, then: nightdesk restart --last"),
    COLUMN(
            "ND-FILE-COLUMN",
            "the first line of a file does not name a column that is needed",
            "correct it or fetch the file again, then: nightdesk restart --last"),
    BROKEN(
            "ND-FILE-BROKEN",
            "a file breaks off, is damaged, or cannot be taken apart",
            "fetch it again, then: nightdesk restart --last"),
    FORBIDDEN(
            "ND-FILE-FORBIDDEN",
            "a file may not be read by this user",
            "give the user the right to read it, then: nightdesk restart --last"),
    NO_DATA(
            "ND-FILE-NO-DATA",
            "a file holds what a site says instead of data",
            "download it again, then: nightdesk import bars PATH"),
    NAMELESS(
            "ND-FILE-NAMELESS",
            "a file of one symbol does not tell which",
            "name it after the symbol, such as aapl.us.csv, then: nightdesk import bars PATH"),
    ARCHIVE(
            "ND-ARCHIVE-DAMAGED",
            "an answer in the archive is damaged or missing",
            "restore its file from a backup, then: nightdesk restart --last"),
    REHEARSAL(
            "ND-REHEARSAL-LOST",
            "the process that serves a rehearsal's market is gone",
            "begin again: nightdesk rehearse");

    private final String code;
    private final String words;
    private final String next;

    SourceFault(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, next);
    }
}
