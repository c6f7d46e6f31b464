/// Pictures as what a template needs to draw them: positions, paths and labels, and the same in
/// words for those who do not see them.
@NullMarked
package dev.nightdesk.report.chart;

import org.jspecify.annotations.NullMarked;
