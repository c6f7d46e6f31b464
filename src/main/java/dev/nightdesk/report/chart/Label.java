package dev.nightdesk.report.chart;

/// Words at a place on an axis.
///
/// @param at position, as SVG writes it
public record Label(String at, String words) {

    static Label of(double at, String words) {
        return new Label(PathText.position(at), words);
    }
}
