/// The Chicago Board Options Exchange's own history of its indexes, as files for download.
@NullMarked
package dev.nightdesk.source.cboe;

import org.jspecify.annotations.NullMarked;
