/// Finnhub: one company a call. Whatever the status, an object with an `error` is a refusal, and
/// its words tell which.
@NullMarked
package dev.nightdesk.source.finnhub;

import org.jspecify.annotations.NullMarked;
