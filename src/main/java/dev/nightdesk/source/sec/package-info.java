/// EDGAR, the filings of the Securities and Exchange Commission: who is registered under which
/// symbol, who has filed, and the figures of what was filed. No key, but a declared name, and at
/// most ten requests a second over all machines together. The data are in the public domain.
@NullMarked
package dev.nightdesk.source.sec;

import org.jspecify.annotations.NullMarked;
