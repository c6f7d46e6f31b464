/// How a night gets its data from providers: which calls, in which order, inside which quotas; what
/// is done about refusals; where what they brought is put.
@NullMarked
package dev.nightdesk.night.fetch;

import org.jspecify.annotations.NullMarked;
