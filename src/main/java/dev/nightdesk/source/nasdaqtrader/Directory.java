package dev.nightdesk.source.nasdaqtrader;

import java.util.List;

/// One of the two files. Each has its own columns, and is what it claims to be only if its first
/// line says exactly that.
///
/// @param name of the feed; without its hyphen, that of the file
/// @param header first line
/// @param symbol column with the consolidated tape's form of the symbol
record Directory(String name, String header, String symbol) {

    static final Directory NASDAQ =
            new Directory(
                    "nasdaq-listed",
                    "Symbol|Security Name|Market Category|Test Issue|Financial Status"
                            + "|Round Lot Size|ETF|NextShares",
                    "Symbol");

    static final Directory OTHER =
            new Directory(
                    "other-listed",
                    "ACT Symbol|Security Name|Exchange|CQS Symbol|ETF|Round Lot Size"
                            + "|Test Issue|NASDAQ Symbol",
                    "CQS Symbol");

    String path() {
        return "/dynamic/SymDir/" + name.replace("-", "") + ".txt";
    }

    /// The fields of a line; a field that is empty at the end of the line is one, too.
    static List<String> fields(String line) {
        return List.of(line.split("\\|", -1));
    }

    int columns() {
        return fields(header).size();
    }

    String symbol(List<String> fields) {
        return field(fields, symbol);
    }

    String security(List<String> fields) {
        return field(fields, "Security Name").strip();
    }

    boolean isTest(List<String> fields) {
        return field(fields, "Test Issue").equals("Y");
    }

    boolean isEtf(List<String> fields) {
        return field(fields, "ETF").equals("Y");
    }

    private String field(List<String> fields, String column) {
        return fields.get(fields(header).indexOf(column));
    }
}
