/// What a headline says of a company: a linear model over its words, fitted beforehand and shipped
/// as a table of weights. Pure functions of the text.
@NullMarked
package dev.nightdesk.indicator.sentiment;

import org.jspecify.annotations.NullMarked;
