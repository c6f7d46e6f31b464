package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelVersionTest {

    private final ScoringModel model = Samples.model();

    @Test
    void is_the_name_and_eight_hexadecimal_digits() {
        assertThat(model.version()).matches("test-1-[0-9a-f]{8}");
    }

    @Test
    void is_the_sha256_of_the_numbers_line_by_line_in_any_process() {
        assertThat(Samples.model().version()).isEqualTo("test-1-f291107c");
    }

    @Test
    void changes_with_the_order_of_contributions() {
        List<Weight> reversed = model.weights().reversed();
        assertThat(
                        new ScoringModel(
                                        model.name(),
                                        reversed,
                                        model.thresholds(),
                                        model.trade(),
                                        model.opinion(),
                                        model.position())
                                .version())
                .isNotEqualTo(model.version());
    }

    /// Walks the records, so that a component added to one of them cannot be forgotten.
    @Test
    void changes_with_any_number_and_any_text() throws Exception {
        List<Object> changed = variants(model);
        assertThat(changed).hasSize(1 + 3 * 2 + 5 + 5 + 7 + 5);
        for (Object variant : changed) {
            assertThat(((ScoringModel) variant).version())
                    .as("%s", variant)
                    .isNotEqualTo(model.version());
        }
    }

    /// All values that differ from the given one in one leaf.
    private static List<Object> variants(Object value) throws ReflectiveOperationException {
        return switch (value) {
            case Integer number -> List.of(number - 1);
            case Double number -> List.of(number * 1.0001);
            case String text -> List.of(text + "x");
            case List<?> list -> listVariants(list);
            default -> recordVariants(value);
        };
    }

    private static List<Object> listVariants(List<?> list) throws ReflectiveOperationException {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (Object variant : variants(Objects.requireNonNull(list.get(i)))) {
                List<Object> copy = new ArrayList<>(list);
                copy.set(i, variant);
                all.add(copy);
            }
        }
        return all;
    }

    private static List<Object> recordVariants(Object value) throws ReflectiveOperationException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getAccessor().invoke(value);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (Object variant : variants(values[i])) {
                Object[] copy = values.clone();
                copy[i] = variant;
                all.add(constructor.newInstance(copy));
            }
        }
        return all;
    }
}
