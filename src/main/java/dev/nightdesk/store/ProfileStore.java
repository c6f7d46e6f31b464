package dev.nightdesk.store;

import dev.nightdesk.market.ShareClass;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is known of companies, whether or not they are listed here. No universe is made of it.
public final class ProfileStore {

    private static final Width NAME = new Width(300);
    private static final Width EXCHANGE = new Width(16);
    private static final Width SECTOR = new Width(64);
    private static final Width INDUSTRY = new Width(128);
    private static final Width DESCRIPTION = new Width(20_000);

    private final Database database;

    ProfileStore(Database database) {
        this.database = database;
    }

    /// What a file tells of a company.
    ///
    /// @param description empty if the file has none
    /// @param standing 0–9, how likely it is this symbol that is meant
    /// @param day epoch day on which it was so
    public record Told(
            String symbol,
            String name,
            String exchange,
            String sector,
            String industry,
            String description,
            int standing,
            int day) {}

    /// Takes in companies with their descriptions: of two the younger stays.
    public void describe(Collection<Told> companies) {
        database.merge(
                "profile_description",
                rows ->
                        companies.forEach(one ->
                                columns(rows, one)
                                        .text(DESCRIPTION.fit(one.description()))
                                        .integer(one.standing())
                                        .day(one.day())
                                        .end()));
    }

    /// Takes in companies without descriptions: sector and industry of a description stay.
    public void list(Collection<Told> companies) {
        database.merge(
                "profile_listing",
                rows ->
                        companies.forEach(one ->
                                columns(rows, one).integer(one.standing()).day(one.day()).end()));
    }

    /// What a company is called.
    ///
    /// @param since when it was called so
    public record Called(String name, LocalDate since) {}

    /// What the companies of some symbols are called, however a symbol writes its class of shares:
    /// the youngest name; those that nobody has named are left out.
    public Map<String, Called> names(Collection<String> symbols) {
        Map<String, Called> byForm = new HashMap<>();
        if (!symbols.isEmpty()) {
            database.sql("profile/names")
                    .param("symbols", ShareClass.forms(symbols))
                    .query(row -> {
                        byForm.put(
                                ShareClass.of(row.getString(1)),
                                new Called(row.getString(2), row.getObject(3, LocalDate.class)));
                    });
        }
        Map<String, Called> names = new HashMap<>();
        for (String symbol : symbols) {
            Optional.ofNullable(byForm.get(ShareClass.of(symbol)))
                    .ifPresent(called -> names.put(symbol, called));
        }
        return names;
    }

    /// The sectors of companies by [ShareClass]: the youngest where forms of a symbol differ.
    public Map<String, String> sectors() {
        Map<String, String> sectors = new HashMap<>();
        database.sql("profile/sectors")
                .query(row -> {
                    sectors.put(ShareClass.of(row.getString(1)), row.getString(2));
                });
        return sectors;
    }

    private static RowWriter columns(RowWriter row, Told one) {
        return row.text(one.symbol())
                .text(NAME.fit(one.name()))
                .text(EXCHANGE.fit(one.exchange()))
                .text(SECTOR.fit(one.sector()))
                .text(INDUSTRY.fit(one.industry()));
    }
}
