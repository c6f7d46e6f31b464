/// What providers answered, as it came: packed, under the hash of its bytes, with a journal of what
/// was asked. Enough to read everything once more without asking again.
@NullMarked
package dev.nightdesk.source.archive;

import org.jspecify.annotations.NullMarked;
