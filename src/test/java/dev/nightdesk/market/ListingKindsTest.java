package dev.nightdesk.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingKindsTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UNT   | Unit Corporation",
                "PFBC  | Preferred Bank",
                "APTS  | Preferred Apartment Communities",
                "BFAM  | Bright Horizons Family Solutions Inc.",
                "NAME  | Rightside Group",
                "UTX   | United Technologies Corporation",
                "NTSC  | Notesco Financial",
                "VRTS  | Virtus Investment Partners",
                "FTB   | First Trust Bank",
                "AEHR  | Aehr Test Systems",
                "INTT  | inTest Corporation",
                "ASFI  | Asta Funding",
                "VNR   | Vanguard Natural Resources LLC",
                "WETF  | WisdomTree Investments",
                "EV    | Eaton Vance Corporation",
                "BLK   | BlackRock",
                "PXD   | Pioneer Natural Resources Company",
                "BEN   | Franklin Resources",
                "FBRT  | Franklin BSP Realty Trust",
                "CLP   | Colonial Properties Trust",
                "PINE  | Alpine Income Property Trust",
                "WFC   | Wells Fargo & Company",
                "MS    | Morgan Stanley",
                "O     | Realty Income Corporation",
                "FRT   | Federal Realty Investment Trust",
                "PBT   | Permian Basin Royalty Trust",
                "BPT   | BP Prudhoe Bay Royalty Trust",
                "AINV  | Apollo Investment Corporation",
                "EPD   | Enterprise Products Partners L.P.",
                "GOOGL | Alphabet Inc.",
                "CMCSA | Comcast Corporation",
                "DISCK | Discovery Communications",
                "RYAAY | Ryanair Holdings plc",
                "JCTCF | Jewett-Cameron Trading Company",
                "BRK.B | Berkshire Hathaway Inc.",
                "BRK-A | Berkshire Hathaway Inc.",
                "ZXPIN | ZX Paper Inc. - Class A Common Stock",
                "EPD   | Enterprise Products Partners L.P. Common Units Representing Limited Partnership",
                "NA    | Nano Labs Ltd",
                "NAN   | ''",
                "TRUE  | TrueCar",
            })
    void is_a_common_stock(String symbol, String name) {
        assertThat(ListingKinds.of(symbol, name)).isEqualTo(ListingKind.COMMON_STOCK);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ADX  | Adams Diversified Equity Fund",
                "GAM  | General American Investors",
                "GAB  | Gabelli Equity Trust",
                "CET  | Central Securities Corporation",
                "RVT  | Royce Value Trust",
                "KF   | Korea Fund",
                "CEF  | Central Fund of Canada Limited",
                "BGR  | BlackRock Energy and Resources Trust",
                "CII  | Blackrock Capital and Income Strategies Fund Inc",
                "KYN  | Kayne Anderson MLP Investment Company",
                "HIE  | Miller/Howard High Income Equity Fund",
                "ERH  | Wells Fargo Utilities and High Income Fund",
                "QQQX | Nuveen NASDAQ 100 Dynamic Overwrite Fund",
            })
    void a_fund_of_stocks_is_a_common_stock(String symbol, String name) {
        assertThat(ListingKinds.of(symbol, name)).isEqualTo(ListingKind.COMMON_STOCK);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BKT  | BlackRock Income Trust Inc. (The)",
                "PHK  | Pimco High Income Fund",
                "PDI  | PIMCO Dynamic Income Fund",
                "PAI  | Pacific American Income Shares",
                "MCI  | Barings Corporate Investors",
                "FLC  | Flaherty & Crumrine Total Return Fund Inc",
                "CIK  | Credit Suisse Asset Management Income Fund",
            })
    void a_fund_that_does_not_say_what_it_holds_is_a_common_stock(String symbol, String name) {
        assertThat(ListingKinds.of(symbol, name)).isEqualTo(ListingKind.COMMON_STOCK);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NUV  | Nuveen AMT-Free Municipal Value Fund",
                "LEO  | Dreyfus Strategic Municipals",
                "MYD  | Blackrock MuniYield Fund",
                "DTF  | Duff & Phelps Utilities Tax-Free Income",
                "DUC  | Duff & Phelps Utility & Corporate Bond Trust",
                "EVF  | Eaton Vance Senior Income Trust",
                "EFF  | Eaton vance Floating-Rate Income Plus Fund",
                "DBL  | DoubleLine Opportunistic Credit Fund",
                "EMD  | Western Asset Emerging Markets Debt Fund Inc",
                "HPF  | John Hancock Pfd Income Fund II",
                "CHI  | Calamos Convertible Opportunities and Income Fund",
                "BTZ  | BlackRock Credit Allocation Income Trust Common Shares of Beneficial Interest",
                "NIE  | AllianzGI Equity & Convertible Income Fund",
                "RNP  | Cohen & Steers Reit and Preferred Income Fund Inc",
            })
    void a_fund_that_says_it_holds_fixed_income_is_a_bond_fund(String symbol, String name) {
        assertThat(ListingKinds.of(symbol, name)).isEqualTo(ListingKind.BOND_FUND);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CACC | Credit Acceptance Corporation",
                "ARCC | Ares Capital Corporation",
                "NMFC | New Mountain Finance Corporation",
                "WMC  | Western Asset Mortgage Capital Corporation",
                "IVR  | Invesco Mortgage Capital Inc.",
                "NYMT | New York Mortgage Trust",
                "MMAC | Municipal Mortgage & Equity LLC",
                "SNR  | New Senior Investment Group Inc.",
                "TREE | LendingTree",
                "GOV  | Government Properties Income Trust",
                "CS   | Credit Suisse Group",
            })
    void a_company_that_lends_is_a_common_stock(String symbol, String name) {
        assertThat(ListingKinds.of(symbol, name)).isEqualTo(ListingKind.COMMON_STOCK);
    }

    @ParameterizedTest(name = "{1} {2} is {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ETF        | QQQ   | PowerShares QQQ Trust",
                "ETF        | TVIX  | VelocityShares Daily 2x VIX Short Term ETN",
                "ETF        | ACWI  | iShares MSCI ACWI Index Fund",
                "ETF        | IBB   | iShares Nasdaq Biotechnology",
                "ETF        | ISHG  | iShares S&P/Citigroup 1-3 Year International Treasury Bond Fun",
                "ETF        | DFVS  | iPath US Treasury 5-year Bear Exchange Traded Note",
                "ETF        | FEX   | First Trust Large Cap Core AlphaDEX Fund",
                "ETF        | EVGBC | Eaton Vance NextShares Trust",
                "ETF        | FTGC  | First Trust Global Tactical Commodity Strategy Fund",
                "TEST_ISSUE | ZVZZT | ''",
                "TEST_ISSUE | ZJZZT | Some Company",
                "TEST_ISSUE | NTEST | ''",
                "TEST_ISSUE | ABCD  | NASDAQ TEST STOCK",
                "WARRANT    | ZIONW | Zions Bancorporation",
                "WARRANT    | GM-WS | General Motors Company",
                "WARRANT    | C.WS.A | Citigroup Inc.",
                "WARRANT    | GM+   | General Motors Company",
                "WARRANT    | XYZ   | Xyz Corp. - Warrants to purchase Common Stock",
                "UNIT       | EAGLU | Double Eagle Acquisition Corp.",
                "UNIT       | XYZ-U | Xyz Acquisition Corp.",
                "UNIT       | XYZ=  | Xyz Acquisition Corp.",
                "UNIT       | XYZ   | Xyz Acquisition Corp. - Units, each consisting of one share and a right",
                "RIGHT      | ABCDR | Abcd Acquisition Corp.",
                "RIGHT      | XYZ   | Xyz Acquisition Corp. - Rights",
                "RIGHT      | CELGZ | Celgene Corporation",
                "PREFERRED  | HBANP | Huntington Bancshares Incorporated",
                "PREFERRED  | FTRPR | Frontier Communications Corporation",
                "PREFERRED  | GOODM | Gladstone Commercial Corporation",
                "PREFERRED  | BAC-P-L | Bank of America Corporation",
                "PREFERRED  | BAC-PL | Bank of America Corporation",
                "PREFERRED  | BAC.PR.L | Bank of America Corporation",
                "PREFERRED  | BACpL | Bank of America Corporation",
                "PREFERRED  | GAB-P-D | Gabelli Equity Trust",
                "PREFERRED  | BAC$L | Bank of America Corporation",
                "PREFERRED  | XYZ   | Xyz Corp. 6.5% Series A Cumulative Preferred Stock",
                "NOTE       | EBAYL | eBay Inc.",
                "NOTE       | TANNZ | TravelCenters of America LLC",
                "NOTE       | CTQ   | Qwest Corporation",
                "NOTE       | XYZ   | Xyz Corp. 6.50% Notes due 2026",
                "NOTE       | XYZ   | Xyz Corp. Junior Subordinated Debentures",
                "NOTE       | GJP   | Synthetic Fixed-Income Securities",
            })
    void is_something_else(ListingKind kind, String symbol, String name) {
        assertThat(ListingKinds.of(symbol, name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "common stock, COMMON_STOCK",
        "Common, COMMON_STOCK",
        "TEST_ISSUE, TEST_ISSUE",
        "etn, ETF",
        "bond fund, BOND_FUND",
        "warrants, WARRANT",
        "Notes, NOTE"
    })
    void understands_the_words_of_a_market(String word, ListingKind kind) {
        assertThat(ListingKinds.named(word)).contains(kind);
    }

    @Test
    void knows_each_constant_by_its_own_name() {
        for (ListingKind kind : ListingKind.values()) {
            assertThat(ListingKinds.named(kind.name())).contains(kind);
        }
    }

    @Test
    void does_not_take_closed_end_fund_for_a_kind() {
        assertThat(ListingKinds.named("Closed-End Fund")).isEmpty();
    }

    @Test
    void leaves_unknown_words_alone() {
        assertThat(ListingKinds.named("equity-ish")).isEmpty();
        assertThat(ListingKinds.named("")).isEmpty();
    }
}
