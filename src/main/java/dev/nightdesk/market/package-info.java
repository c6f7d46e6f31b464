/// The vocabulary of the market: listings, bars as traded, corporate actions and the adjustment of
/// a series, facts as filed, the exchange calendar. Plain Java; every other room may speak it. Days
/// inside arrays are epoch days; prices are US dollars; ratios are fractions.
@NullMarked
package dev.nightdesk.market;

import org.jspecify.annotations.NullMarked;
