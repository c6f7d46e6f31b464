package dev.nightdesk.source.sec;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.FactFeed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.FiledFact;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// All figures of one company, the subject its number at the SEC (`320193`), since its first filing
/// with tags, 2009 at the earliest.
///
/// Every filing repeats periods of earlier ones. Only what was not known before is told: a period's
/// figure with the day on which it was first filed, and again with a later day if a later filing
/// states another value. So the store stays small, a restatement is seen from its own day on, and
/// what was known on a day reads the same whatever has been filed since.
///
/// Fiscal year and period follow from when a period ends and when the company's years do. The last
/// quarter is told only if it was filed, which it seldom is. Quarterly reports have flows of cash
/// for the year to date only; the file has them for first quarters and years.
public final class SecFactFeed implements FactFeed {

    @Override
    public String provider() {
        return "sec";
    }

    @Override
    public String name() {
        return "company-facts";
    }

    @Override
    public Request request(String cik) {
        String number = String.format(Locale.ROOT, "%010d", Integer.parseInt(cik));
        return Request.of("data", "/api/xbrl/companyfacts/CIK" + number + ".json");
    }

    @Override
    public Fetched<FiledFact> read(Reply reply, String cik) {
        return SecRefusal.<FiledFact>of(reply)
                .orElseGet(() -> facts(reply.body(), Integer.parseInt(cik)));
    }

    private static Fetched<FiledFact> facts(byte[] body, int cik) {
        try {
            Optional<CompanyFacts> facts = CompanyFacts.of(body);
            return facts.isPresent() && isOf(cik, facts.get())
                    ? found(cik, facts.get())
                    : Refusal.because(Absence.UNREADABLE, "no facts of company " + cik);
        } catch (JacksonException e) {
            return Refusal.because(Absence.UNREADABLE, e.getOriginalMessage());
        }
    }

    private static boolean isOf(int cik, CompanyFacts facts) {
        try {
            return Integer.parseInt(facts.cik()) == cik;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Fetched<FiledFact> found(int cik, CompanyFacts facts) {
        CompanyHistory history = new CompanyHistory(cik);
        Filing.inOrder(facts.figures()).forEach(history::take);
        return new Found<>(history.facts(), List.of(), facts.tally().rejections());
    }
}
