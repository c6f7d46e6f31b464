package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeLibraryTest {

    @Test
    void here_it_can_be_loaded() {
        assertThat(TreeLibrary.whyNot()).isEmpty();
    }

    @Test
    void a_missing_library_is_named_with_what_to_install() {
        assertThat(TreeLibrary.why("libgomp.so.1: cannot open shared object file"))
                .contains("libgomp1");
        assertThat(TreeLibrary.why("x.so: failed to map segment from shared object"))
                .contains("java.io.tmpdir");
        assertThat(TreeLibrary.why("boom")).contains("glibc").endsWith("boom");
    }

    @Test
    void nothing_of_it_stays_in_the_temporary_directory() {
        String common = System.getProperty("java.io.tmpdir");
        assertThat(TreeLibrary.whyNot()).isEmpty();
        assertThat(System.getProperty("java.io.tmpdir"))
                .isEqualTo(common)
                .doesNotContain("lightgbm");
    }
}
