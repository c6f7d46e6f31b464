package dev.nightdesk.night;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;

/// Why a command cannot be carried out as given.
public enum Objection implements FailureKind {
    COMMAND_LINE("ND-COMMAND-LINE", "the command line is not understood", "nightdesk --help"),
    OPTIONS(
            "ND-OPTIONS",
            "options that do not go together or have no such value",
            "see what the command takes: nightdesk run --help"),
    DAY(
            "ND-DAY",
            "a day too near to the ends of the exchange calendar, or beyond them",
            "give another day: nightdesk run nightly --session 2016-06-30"),
    MARKET_UNKNOWN(
            "ND-MARKET-UNKNOWN",
            "there is no market of that name, or its directory is not given",
            "nightdesk run nightly --market simulated, or files:DIR, or live"),
    PUSHGATEWAY(
            "ND-METRICS-ROAD",
            "it is not said rightly who is to be told the metrics",
            "correct NIGHTDESK_PUSHGATEWAY or NIGHTDESK_METRICS_FILE, then: nightdesk metrics push"),
    MARKET_AMBIGUOUS(
            "ND-MARKET-AMBIGUOUS",
            "there are databases of several markets",
            "say which is meant: nightdesk status --market MARKET"),
    NO_ADDRESS(
            "ND-MARKET-ADDRESS",
            "it is not known where the files are",
            "say so: nightdesk run nightly --market files:DIR"),
    SIMULATION(
            "ND-SIMULATION",
            "there is no such simulated market, or the database holds another",
            "restore 'simulated' in nightly.yaml or set NIGHTDESK_HOME to a new folder, then: nightdesk"
                    + " doctor"),
    DELIVERIES(
            "ND-DELIVERIES",
            "deliveries are read night by night",
            "nightdesk run nightly --session 2016-06-30"),
    NO_DATABASE(
            "ND-DATABASE-NONE",
            "there is no database of the market yet",
            "run a night first: nightdesk run nightly"),
    TABLES("ND-DATABASE-TABLES", "the tables are not of this version", "nightdesk db migrate"),
    NOT_STORED(
            "ND-NOT-STORED",
            "a session is not stored that a night without fetching could rate",
            "nightdesk run nightly"),
    PURGED(
            "ND-PURGED",
            "what is asked for was purged by housekeeping",
            "what was published stays: nightdesk export recommendations --session 2016-06-30"),
    CLOSED(
            "ND-CLOSED",
            "the exchange is closed on that day anyway",
            "nightdesk calendar show --from 2016-06-30 --to 2016-07-05"),
    CLOSED_BARS(
            "ND-CLOSURE-BARS",
            "a day that is to be closed has bars, as if the exchange had been open",
            "if they are stray ones: nightdesk calendar close 2016-06-30 --reason WHY --drop-bars"),
    NO_CLOSURE(
            "ND-CLOSURE-UNKNOWN",
            "no closure of that day was recorded",
            "nightdesk calendar show --from 2016-06-30 --to 2016-07-05"),
    NOT_PUBLISHED(
            "ND-NOT-PUBLISHED",
            "a session is not published, or has no such table",
            "nightdesk run nightly --session 2016-06-30"),
    PUBLISHED(
            "ND-PUBLISHED",
            "a session is published, and what was to be done is for one that is not",
            "look at it: nightdesk picks --session 2016-06-30"),
    NOT_BLOCKED(
            "ND-NOT-BLOCKED",
            "the gate has not refused that night, so that nothing has to be forced",
            "look at it: nightdesk gate explain 2016-06-30"),
    NOT_PLANNED(
            "ND-NOT-PLANNED",
            "a night is not planned yet",
            "nightdesk run nightly --session 2016-06-30 --stages plan,fetch,verify"),
    OTHER_MODEL(
            "ND-MODEL",
            "a session is published by another model or other readings",
            "put the scoring of that model back into nightly.yaml, or rate a newer session: nightdesk run"
                    + " nightly"),
    HISTORY(
            "ND-TRAIN-HISTORY",
            "there are too few sessions to learn from",
            "nightdesk run backfill --from 2015-03-20 --to 2016-06-29, then: nightdesk run train"),
    TREES(
            "ND-TRAIN-LIBRARY",
            "the library of trees cannot be loaded here",
            "install what it names, then: nightdesk run train"),
    LEARNT(
            "ND-MODEL-UNKNOWN",
            "there is no such model, or it is not what it would have to be",
            "nightdesk model list"),
    NO_EXECUTION("ND-EXECUTION-UNKNOWN", "there is no such execution", "nightdesk status"),
    ENDED("ND-EXECUTION-ENDED", "an execution has ended already", "look at it: nightdesk show ID"),
    UNTOLD(
            "ND-EXECUTION-UNTOLD",
            "the steps of an old execution are not told while a run is on",
            "wait until it has ended: nightdesk status"),
    TICKER(
            "ND-TICKER-UNKNOWN",
            "a ticker is not in the universe of the session",
            "nightdesk export analysis --session 2016-06-30 lists all"),
    NOT_RATED(
            "ND-TICKER-NOT-RATED",
            "a listing of the universe was not rated",
            "nightdesk failures --tickers says why"),
    DEFINITION(
            "ND-DEFINITION",
            "a definition of a job is not valid",
            "correct the line that is named, then: nightdesk doctor"),
    CONFIGURATION(
            "ND-CONFIGURATION",
            "the configuration directory or a file in it cannot be read",
            "correct or unset NIGHTDESK_CONFIG_DIR, then: nightdesk doctor"),
    NO_KEY(
            "ND-KEY-MISSING",
            "a provider that a live night needs has no key",
            "put the key into a file named after the provider, then: nightdesk doctor"),
    TERMS(
            "ND-TERMS",
            "the terms of a provider that a live night needs forbid the use",
            "use another market, or correct 'use' in providers.yaml, then: nightdesk doctor"),
    PASSWORD(
            "ND-PASSWORD-FILE",
            "the password file cannot be read",
            "check NIGHTDESK_DB_PASSWORD_FILE and its permissions, then: nightdesk doctor"),
    HOME(
            "ND-HOME",
            "the home cannot be written",
            "make it writable or set NIGHTDESK_HOME, then: nightdesk doctor"),
    OUTPUT(
            "ND-OUTPUT",
            "a file that was to be written cannot be",
            "give another: nightdesk export bars --to FILE"),
    OPENER(
            "ND-REPORT-OPENER",
            "nothing here shows a file on a desktop",
            "open the file by yourself: nightdesk report"),
    STATUS_FILE(
            "ND-STATUS-FILE",
            "what the run at work tells of itself cannot be read",
            "make it readable for this user, then: nightdesk doctor"),
    NO_SESSION(
            "ND-SESSION-NONE",
            "the prices file has no row of any session",
            "check its column 'date', then: nightdesk doctor --market files:DIR"),
    NO_STOCKS(
            "ND-UNIVERSE-EMPTY",
            "no common stock has a bar near the session",
            "see that the prices reach that session, then: nightdesk restart --last"),
    NO_ARCHIVE(
            "ND-ARCHIVE-EMPTY",
            "the archive holds no answer to that night",
            "copy the archive there, or ask the providers: nightdesk run nightly --session 2016-06-30"),
    ARCHIVE_PARTIAL(
            "ND-ARCHIVE-PARTIAL",
            "the archive holds some answers to a night that had not made all of its calls",
            "take them and ask for the rest: nightdesk run nightly --session 2016-06-30"),
    IMPORT(
            "ND-IMPORT",
            "files that do not belong into the database, or are none",
            "see what can be imported: nightdesk import bars --help"),
    MOVED_FILE(
            "ND-MOVE-BROKEN",
            "a file of moved tables is truncated, altered or none",
            "write it once more, where the database is: nightdesk db export FILE"),
    MOVED_VERSION(
            "ND-MOVE-VERSION",
            "a file of moved tables is of another version of the program",
            "bring that database up to this version first, with this program: nightdesk db migrate, then"
                    + " nightdesk db export FILE"),
    MOVED_OCCUPIED(
            "ND-MOVE-OCCUPIED",
            "a database that is to take in moved tables is not empty",
            "name an empty one by NIGHTDESK_DB_URL or NIGHTDESK_HOME, then: nightdesk db import FILE"),
    SNAPSHOT(
            "ND-SNAPSHOT",
            "only a PostgreSQL server knows snapshots by name",
            "leave the option out: nightdesk db manifest"),
    NO_LISTING(
            "ND-IMPORT-UNLISTED",
            "no listing is known yet, so that no bar belongs to one",
            "run a night first: nightdesk run nightly"),
    SERVER(
            "ND-REHEARSAL-SERVER",
            "the simulated market cannot be served",
            "see its log, then begin again: nightdesk rehearse");

    private final String code;
    private final String words;
    private final String next;

    Objection(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, next);
    }
}
