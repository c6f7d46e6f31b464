/// Quotas and money as arithmetic: windows of calls, what is used of them, whether a call fits now
/// and when it will; what a month costs, and what it has room for. Pure functions of stored usage
/// and an instant; who stores is none of its business.
@NullMarked
package dev.nightdesk.ledger;

import org.jspecify.annotations.NullMarked;
