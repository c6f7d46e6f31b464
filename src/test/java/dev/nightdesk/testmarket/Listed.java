package dev.nightdesk.testmarket;

/// A row of the symbols file.
///
/// @param kind as a market words it, empty where name and symbol are to tell
public record Listed(String symbol, String company, String kind) {

    String line() {
        return symbol + "," + company + "," + kind;
    }
}
