package dev.nightdesk.store;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of a line, of which an empty one is null unless it is quoted.
final class NullableFields extends AbstractBaseCsvCallbackHandler<@Nullable String[]> {

    private final List<@Nullable String> fields = new ArrayList<>();

    @Override
    protected void handleBegin(long line) {
        fields.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean isQuoted) {
        fields.add(length == 0 && !isQuoted ? null : new String(buffer, offset, length));
    }

    @Override
    protected @Nullable String[] buildRecord() {
        return fields.toArray(new @Nullable String[0]);
    }
}
