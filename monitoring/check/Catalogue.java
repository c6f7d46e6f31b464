import dev.nightdesk.telemetry.Metric;
import java.util.stream.Collectors;

/// Prints the catalogue of metrics: name, type and labels by tabs. A label is its name, `=`, and the values it may have;
/// without values they are not known in advance.
void main() {
    for (Metric metric : Metric.values()) {
        String labels =
                metric.labels().stream()
                        .map(label -> label.name() + "=" + String.join("|", label.values()))
                        .collect(Collectors.joining(","));
        IO.println(metric.title() + "\t" + metric.type() + "\t" + labels);
    }
}
