/// A market that nobody has to fetch: what a newcomer sees first, and what is measured. Everything
/// in it is made up, and every name says so. The same seed gives the same market on every machine:
/// prices come from sums, products, quotients and square roots alone, random numbers from
/// [dev.nightdesk.source.simulated.Dice].
///
/// | what | is modelled on |
/// |---|---|
/// | returns: fat tails, clusters of volatility, no memory of direction | Cont 2001; GARCH: Bollerslev 1986; activity that varies: Clark 1973 |
/// | one market factor, eleven sectors, betas | Sharpe 1964; King 1966 |
/// | volatility falls with size; market values are log-normal | Banz 1981; Gibrat's law |
/// | volume rises with the size of a move | Karpoff 1987 |
/// | accounts lag prices, surprises move them | Ball and Brown 1968 |
///
/// A [dev.nightdesk.source.simulated.Walk] goes through a listing's sessions from its birth on;
/// splits, dividends and filings happen on its way; a [dev.nightdesk.source.simulated.Recorder]
/// tells the rows of one kind.
@NullMarked
package dev.nightdesk.source.simulated;

import org.jspecify.annotations.NullMarked;
