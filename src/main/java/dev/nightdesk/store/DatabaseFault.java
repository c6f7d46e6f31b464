package dev.nightdesk.store;

import dev.nightdesk.market.Explanation;
import dev.nightdesk.market.FailureKind;

/// Why a database cannot serve.
public enum DatabaseFault implements FailureKind {
    BUSY(
            "ND-DATABASE-BUSY",
            "another process of nightdesk has the embedded database open",
            "wait until it has ended: nightdesk status"),
    LOGIN(
            "ND-DATABASE-LOGIN",
            "the server refuses the user or the password",
            "correct NIGHTDESK_DB_USER and the file that NIGHTDESK_DB_PASSWORD_FILE names, then:"
                    + " nightdesk doctor"),
    MISSING(
            "ND-DATABASE-MISSING",
            "the server has no database of that name",
            "create it: createdb -h HOST DATABASE, then: nightdesk doctor"),
    UNOPENED(
            "ND-DATABASE-UNOPENED",
            "the file of the embedded database cannot be opened",
            "see that its folder can be written and its disk has space: nightdesk doctor"),
    SILENT(
            "ND-DATABASE-SILENT",
            "the server does not answer",
            "check NIGHTDESK_DB_URL and that the server runs: nightdesk doctor"),
    EXTENSION(
            "ND-DATABASE-EXTENSION",
            "the server lacks what search needs, pg_trgm and unaccent, or this user may not create them",
            "install PostgreSQL's contrib package, as a superuser: psql DATABASE -c 'create extension"
                    + " pg_trgm; create extension unaccent', then: nightdesk db migrate"),
    URL(
            "ND-DATABASE-URL",
            "NIGHTDESK_DB_URL is none",
            "set it to jdbc:postgresql://HOST/DATABASE or unset it, then: nightdesk doctor"),
    NEWER(
            "ND-DATABASE-NEWER",
            "the tables are of a newer version than this program",
            "use the newer version again, then: nightdesk doctor"),
    MIGRATION(
            "ND-DATABASE-MIGRATION",
            "the tables cannot be brought up to this version",
            "see that the database is nightdesk's own, that its user may create tables (else name who may:"
                    + " NIGHTDESK_DB_OWNER) and that nobody has locked them, then: nightdesk db migrate"),
    LEASE_LOST(
            "ND-LEASE-LOST",
            "a run has lost its lease, to another process or with its connection to the server; it ended and"
                    + " wrote nothing more",
            "see that the server is there (nightdesk doctor), then: nightdesk recover"),
    HOLDER(
            "ND-LEASE-HOLDER",
            "this user may not end the connections of a process that holds the lease and is frozen",
            "as the user that opened them (NIGHTDESK_DB_USER): nightdesk recover"),
    OTHER_MARKET(
            "ND-DATABASE-MARKET",
            "the database belongs to another market",
            "name the market that it belongs to: nightdesk status --market MARKET"),
    OTHER_PRICES(
            "ND-DATABASE-PRICES",
            "the database holds the other kind of prices, traded or adjusted",
            "name the kind that it holds: nightdesk run nightly --prices traded"),
    UNIVERSE(
            "ND-UNIVERSE-CHANGED",
            "a frozen universe was changed by another hand",
            "restore the database from a backup, then: nightdesk recover");

    private final String code;
    private final String words;
    private final String next;

    DatabaseFault(String code, String words, String next) {
        this.code = code;
        this.words = words;
        this.next = next;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(code, words, next);
    }
}
