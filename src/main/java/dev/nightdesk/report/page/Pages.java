package dev.nightdesk.report.page;

import dev.nightdesk.market.HarmlessWriter;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.Map;

/// Pages as HTML: every value is escaped for the place where it stands, by the templates.
public final class Pages {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");

    private Pages() {}

    /// The front page.
    public static void index(MorningPage page, Links links, Writer out) {
        render("index.jte", Map.of("page", page, "links", links), out);
    }

    /// The page of one listing.
    public static void stock(StockPage page, Writer out) {
        render("stock.jte", Map.of("page", page), out);
    }

    /// The front page as a mail can show it.
    static void mail(MorningPage page, Writer out) {
        render("mail.jte", Map.of("page", page), out);
    }

    private static void render(String template, Map<String, Object> parameters, Writer out) {
        TEMPLATES.render(template, parameters, new WriterOutput(new HarmlessWriter(out)));
    }
}
