/// Alpha Vantage: who is and was listed, and headlines about single symbols. Whatever goes wrong,
/// it answers with status 200 and a notice, which may hold the key.
@NullMarked
package dev.nightdesk.source.alphavantage;

import org.jspecify.annotations.NullMarked;
