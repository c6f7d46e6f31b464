package dev.nightdesk.night;

import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.source.archive.Weight;
import dev.nightdesk.store.SizeStore.Kind;
import dev.nightdesk.store.SizeStore.Measured;
import dev.nightdesk.store.SizeStore.Size;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much a desk holds.
public final class Sizes {

    private final Desk desk;

    public Sizes(Desk desk) {
        this.desk = desk;
    }

    /// How much of something there is, and how much more than there was.
    ///
    /// @param kind such as `TABLE`
    /// @param name of a table; else the kind's word
    /// @param rows of a table, about; of the archive files
    /// @param bytes on disk, of a table with its indexes
    /// @param grown empty if it has not been measured before
    public record Row(String kind, String name, long rows, long bytes, Optional<Growth> grown) {}

    /// What has been added.
    ///
    /// @param rows negative if there are less
    /// @param bytes negative if there are less
    /// @param since the day of the last measurement
    public record Growth(long rows, long bytes, LocalDate since) {}

    /// Every table, the database and the archive.
    List<Size> now() {
        List<Size> sizes = new ArrayList<>(desk.stores().sizes().now());
        Path folder = Connections.archive(desk.settings(), desk.market());
        if (Archive.isIn(folder)) {
            Weight weight = Archive.in(folder).weight();
            sizes.add(new Size(Kind.ARCHIVE, "archive", weight.files(), weight.bytes()));
        }
        return sizes;
    }

    /// The same, biggest first, with what has been added since the last housekeeping.
    public List<Row> rows() {
        Map<String, Measured> before = new HashMap<>();
        desk.stores().sizes().newest().forEach(one -> before.put(key(one.size()), one));
        return now().stream()
                .map(size -> row(size, Optional.ofNullable(before.get(key(size)))))
                .sorted(Comparator.comparingLong(Row::bytes).reversed())
                .toList();
    }

    private static String key(Size size) {
        return size.kind() + " " + size.name();
    }

    private static Row row(Size size, Optional<Measured> before) {
        return new Row(
                size.kind().name(),
                size.name(),
                size.rows(),
                size.bytes(),
                before.map(one ->
                        new Growth(
                                size.rows() - one.size().rows(),
                                size.bytes() - one.size().bytes(),
                                one.day())));
    }
}
