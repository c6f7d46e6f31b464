package dev.nightdesk.source.sec;

import java.util.Optional;

/// Where the columns of an index begin, as its header says.
record IndexColumns(int company, int cik, int day, int path) {

    /// Empty if the line is not that header.
    static Optional<IndexColumns> of(String header) {
        IndexColumns columns =
                new IndexColumns(
                        header.indexOf("Company Name"),
                        header.indexOf("CIK"),
                        header.indexOf("Date Filed"),
                        header.indexOf("File Name"));
        return header.startsWith("Form Type") && columns.isInOrder()
                ? Optional.of(columns)
                : Optional.empty();
    }

    private boolean isInOrder() {
        return 0 < company && company < cik && cik < day && day < path;
    }

    String form(String line) {
        return line.substring(0, company).strip();
    }

    String cik(String line) {
        return line.substring(cik, day).strip();
    }

    String day(String line) {
        return line.substring(day, path).strip();
    }

    String path(String line) {
        return line.substring(path).strip();
    }
}
