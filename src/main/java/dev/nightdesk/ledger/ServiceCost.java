package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// What a service costs: its part of the server and of the server's backups.
///
/// @param name of the service, or `unreserved` for what is left
/// @param cpus processors
/// @param memory MiB
/// @param share of the server, a fraction: the mean of its parts of processors and memory; negative
///   for what is left where services reserve more than there is
/// @param ofMonth dollars; none where the share is negative
public record ServiceCost(String name, BigDecimal cpus, int memory, double share, Usd ofMonth) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// Name of what is left.
    public static final String UNRESERVED = "unreserved";

    static List<ServiceCost> of(PriceList list, LocalDate day) {
        Server.Plan plan = list.server().chosen();
        Usd whole = server(list, YearMonth.from(day));
        List<ServiceCost> costs = new ArrayList<>();
        BigDecimal cpus = plan.cpus();
        int memory = plan.memory();
        for (String name : list.services().keySet()) {
            Service one = Ordered.get(list.services(), name);
            costs.add(cost(name, one.cpus(), one.memory(), plan, whole));
            cpus = cpus.subtract(one.cpus());
            memory -= one.memory();
        }
        costs.add(cost(UNRESERVED, cpus, memory, plan, whole));
        return costs;
    }

    /// The server and its backups.
    private static Usd server(PriceList list, YearMonth month) {
        return Charges.of(list).stream()
                .limit(2)
                .map(one -> one.ofMonth(month))
                .reduce(Usd.ZERO, Usd::plus);
    }

    private static ServiceCost cost(
            String name, BigDecimal cpus, int memory, Server.Plan plan, Usd whole) {
        BigDecimal share =
                cpus.divide(plan.cpus(), MathContext.DECIMAL64)
                        .add(
                                BigDecimal.valueOf(memory)
                                        .divide(
                                                BigDecimal.valueOf(plan.memory()),
                                                MathContext.DECIMAL64))
                        .multiply(HALF);
        Usd dollars = new Usd(whole.dollars().multiply(share).max(BigDecimal.ZERO));
        return new ServiceCost(name, cpus, memory, share.doubleValue(), dollars);
    }

    /// Whether there is as much of both as is reserved; asked of what is left.
    public boolean fits() {
        return cpus.signum() >= 0 && memory >= 0;
    }
}
