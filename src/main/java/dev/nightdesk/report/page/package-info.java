/// The morning report: what its pages say, as plain records, and the files they become. Nothing is
/// computed here that is not about showing.
@NullMarked
package dev.nightdesk.report.page;

import org.jspecify.annotations.NullMarked;
