package dev.nightdesk.source.deliveries;

import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.deliveries.Sheet.Line;
import dev.nightdesk.source.files.Filings;
import java.io.IOException;
import java.util.List;

/// Makes facts of the rows of filings.
final class Reports {

    private static final String FILE = "reports.csv";

    private static final List<String> COLUMNS =
            List.of(
                    "symbol",
                    "end_date",
                    "amend",
                    "period_focus",
                    "fiscal_year",
                    "doc_type",
                    "revenues",
                    "op_income",
                    "net_income",
                    "eps_basic",
                    "eps_diluted",
                    "dividend",
                    "assets",
                    "cur_assets",
                    "cur_liab",
                    "cash",
                    "equity",
                    "cash_flow_op",
                    "cash_flow_inv",
                    "cash_flow_fin");

    private Reports() {}

    /// @throws IOException if there is no file of filings
    static List<QuotedFact> facts(Parcel parcel, int filed, RowTally tally) throws IOException {
        Filings filings = new Filings();
        return parcel.sheet(FILE, ',', COLUMNS).lines().stream()
                .map(line -> facts(line, filings, filed, tally))
                .flatMap(List::stream)
                .toList();
    }

    private static List<QuotedFact> facts(Line line, Filings filings, int filed, RowTally tally) {
        return filings.facts(line::field, filed, why -> tally.reject(line.place(), why));
    }
}
