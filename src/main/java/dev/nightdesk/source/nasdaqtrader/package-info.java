/// The directory of everything that is listed in the United States, as Nasdaq publishes it for
/// traders: one file of its own listings, one of all other exchanges'. No key.
@NullMarked
package dev.nightdesk.source.nasdaqtrader;

import org.jspecify.annotations.NullMarked;
