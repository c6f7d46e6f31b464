package dev.nightdesk.source.simulated;

import dev.nightdesk.market.ListingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Fills the places of the market, each with one listing after the other.
final class Population {

    /// Parts of the listings that end in a year.
    private static final double COMPANY_ENDINGS = 0.04;

    private static final double FUND_ENDINGS = 0.03;

    /// In proportion to the common stocks.
    private static final double ETFS = 0.04;

    private static final double BOND_FUNDS = 0.003;
    private static final double TEST_ISSUES = 0.001;
    private static final int FEWEST_TEST_ISSUES = 5;

    private final long seed;
    private final int sessions;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Naming> namings = new ArrayList<>();

    private Population(long seed, int sessions) {
        this.seed = seed;
        this.sessions = sessions;
    }

    /// All listings there ever are, in the order of their first symbols.
    static List<Listed> of(Simulation simulation, int sessions) {
        Population population = new Population(simulation.seed(), sessions);
        population.fill(simulation.stocks());
        Registry.nameAll(population.namings);
        return population.drafts.stream()
                .flatMap(draft -> Stream.concat(Stream.of(draft), draft.companions().stream()))
                .map(Draft::listed)
                .sorted(Comparator.comparing(Listed::firstSymbol))
                .toList();
    }

    private void fill(int stocks) {
        testIssues(Math.clamp(Math.round(stocks * TEST_ISSUES), FEWEST_TEST_ISSUES, 26));
        places(ListingKind.ETF, (int) Math.ceil(stocks * ETFS), FUND_ENDINGS);
        places(ListingKind.BOND_FUND, (int) Math.ceil(stocks * BOND_FUNDS), FUND_ENDINGS);
        places(ListingKind.COMMON_STOCK, stocks, COMPANY_ENDINGS);
    }

    private void testIssues(int count) {
        for (int place = 0; place < count; place++) {
            long key = key(ListingKind.TEST_ISSUE, place, 0);
            birth(ListingKind.TEST_ISSUE, key, new Lifetime(0, Integer.MAX_VALUE));
        }
    }

    private void places(ListingKind kind, int count, double endings) {
        for (int place = 0; place < count; place++) {
            Dice dice = Dice.of(key(kind, place, 0), Purpose.LIFETIME);
            int generation = 0;
            for (Lifetime life : Lifetime.inOnePlace(dice, endings, sessions)) {
                birth(kind, key(kind, place, generation++), life);
            }
        }
    }

    private long key(ListingKind kind, int place, int generation) {
        long one = Dice.seed(seed, Purpose.LISTING, kind);
        return Dice.seed(Dice.seed(one, Purpose.LISTING, place), Purpose.LISTING, generation);
    }

    private void birth(ListingKind kind, long key, Lifetime life) {
        if (kind == ListingKind.COMMON_STOCK) {
            Draft company = new Draft(key, kind, life, CompanyTraits.of(key));
            Companions.of(company);
            namings.addAll(Naming.ofCompany(company, drafts.size(), sessions));
            drafts.add(company);
        } else {
            Draft fund = new Draft(key, kind, life, Funds.of(kind, key));
            namings.add(new Naming(life.from(), drafts.size(), 0, fund));
            drafts.add(fund);
        }
    }
}
