package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.imports.BarFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every recorded reply of a provider is read, refused for the right reason, or of an endpoint that
/// nobody asks.
final class EverySampleTest {

    private static final String ROOT = "provider-samples";

    @Test
    void every_sample_is_read_or_refused_for_the_right_reason() {
        StringBuilder table = new StringBuilder();
        SampleTable.read()
                .forEach(one -> table.append("%-75s %s%n".formatted(one.file(), one.outcome())));
        stooq().forEach(file -> table.append("%-75s %d bars%n".formatted(file, bars(file))));
        SampleTable.UNUSED.forEach(
                one -> table.append("%s%n".formatted(one.replace(": ", " -- not used: "))));
        System.out.println(table);
        assertThat(SampleTable.read())
                .allSatisfy(
                        one -> assertThat(one.outcome()).as(one.file()).isEqualTo(one.expected()));
        assertThat(stooq()).hasSize(9).allSatisfy(file -> assertThat(bars(file)).isPositive());
    }

    @Test
    void no_sample_is_forgotten() {
        Set<String> told = new TreeSet<>();
        SampleTable.read().forEach(one -> told.add(one.file()));
        SampleTable.UNUSED.forEach(one -> told.add(one.substring(0, one.indexOf(": "))));
        told.addAll(stooq());
        told.add("MANIFEST.md");
        assertThat(files()).isEqualTo(told);
    }

    private static Set<String> stooq() {
        return files().stream()
                .filter(file -> file.startsWith("stooq/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int bars(String file) {
        int bars = 0;
        try (Rows<QuotedBar> rows =
                BarFile.open(Recorded.file(ROOT + "/" + file), day -> true).bars(day -> true)) {
            while (rows.next() != null) {
                bars++;
            }
        }
        return bars;
    }

    private static Set<String> files() {
        Path root = Recorded.file(ROOT);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
