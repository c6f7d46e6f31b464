package dev.nightdesk.source.simulated;

import java.util.ArrayList;
import java.util.List;

/// When a company closes its quarters and files about them.
final class Accounts {

    /// US dollars of market value from which a company files early.
    private static final double PROMPT = 5e9;

    /// Calendar days from the end of a period to its filing.
    private static final int EARLIEST = 25;

    private static final int PROMPT_LATEST = 45;
    private static final int LATEST = 75;

    /// Part of the filings that are amended later, and after how many days.
    private static final double AMENDED = 0.01;

    private static final int AMENDED_EARLIEST = 20;
    private static final int AMENDED_LATEST = 70;

    private final Sessions sessions;
    private final Factors factors;
    private final Business business;
    private final Dice dice;
    private final int latest;
    private final Books books = new Books();
    private final List<Due> dues = new ArrayList<>();
    private final List<Filing> filed = new ArrayList<>();
    private FiscalQuarter quarter;
    private int close;
    private int lastClose;
    private double dividends;
    private boolean news;

    /// A filing to come.
    private record Due(int at, Filing filing) {}

    Accounts(Listed company, Sessions sessions, Factors factors) {
        this.sessions = sessions;
        this.factors = factors;
        Traits traits = company.traits();
        Profile profile = CompanyTraits.profile(company.key(), traits.sector(), traits.cap());
        business = new Business(Dice.of(company.key(), Purpose.ACCOUNTS, 1), profile, traits);
        dice = Dice.of(company.key(), Purpose.FILING);
        latest = traits.cap() > PROMPT ? PROMPT_LATEST : LATEST;
        lastClose = company.life().from();
        quarter = FiscalQuarter.firstFrom(sessions.day(lastClose) + 1, dice);
        close = sessions.from(quarter.end());
    }

    double fairPrice() {
        return business.fairPrice();
    }

    /// The next session on which something happens.
    int due() {
        int due = close;
        for (Due filing : dues) {
            due = Math.min(due, filing.at());
        }
        return due;
    }

    /// Lets happen what is due.
    ///
    /// @param price of a share before the session
    void meet(int at, double price) {
        filed.clear();
        news = false;
        if (at == close) {
            closeQuarter(price);
        }
        dues.stream().filter(due -> due.at() == at).forEach(due -> file(due.filing()));
        dues.removeIf(due -> due.at() == at);
    }

    /// What was filed at the last meeting.
    List<Filing> filed() {
        return filed;
    }

    /// What the last meeting brought that nobody expected, in deviations.
    double surprise() {
        return news ? business.surprise() : 0;
    }

    /// @param factor new price per old price
    void split(double factor) {
        business.split(factor);
        books.split(factor);
        dividends *= factor;
        dues.replaceAll(due -> {
            Filing filing = due.filing();
            return new Due(due.at(), filing.with(filing.figures().split(factor)));
        });
    }

    /// @param perShare a dividend, US dollars
    void paid(double perShare) {
        dividends += perShare;
    }

    private void closeQuarter(double price) {
        double gain = factors.gain(lastClose, close);
        Filing filing = books.close(quarter, business.close(gain, price, dividends));
        int at = sessions.from(quarter.end() + dice.from(EARLIEST, latest));
        dues.add(new Due(at, filing));
        if (dice.happens(AMENDED)) {
            int later = sessions.from(sessions.day(Math.min(at, sessions.count() - 1)) + delay());
            dues.add(new Due(later, filing.amendedBy(dice.between(0.8, 0.97))));
        }
        dividends = 0;
        lastClose = close;
        quarter = quarter.next();
        close = sessions.from(quarter.end());
    }

    private int delay() {
        return dice.from(AMENDED_EARLIEST, AMENDED_LATEST);
    }

    private void file(Filing filing) {
        filed.add(filing.with(filing.figures().perShare(business.shares())));
        news |= !filing.amended();
    }
}
