package dev.nightdesk.source.sec;

import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// All figures of one company, read as a stream because the file has up to ten megabytes, of which
/// about one in twenty is wanted.
final class CompanyFacts {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> TAXONOMIES = Set.of("us-gaap", "dei");

    private final JsonParser json;
    private final List<TaggedFigure> figures = new ArrayList<>();
    private final RowTally tally = new RowTally();
    private String cik = "";
    private String tag = "";
    private boolean hasFacts;

    private CompanyFacts(JsonParser json) {
        this.json = json;
    }

    /// Empty if the body is JSON of another shape.
    ///
    /// @throws tools.jackson.core.JacksonException if it is no JSON
    static Optional<CompanyFacts> of(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            CompanyFacts facts = new CompanyFacts(json);
            json.nextToken();
            facts.object(facts::part);
            return facts.hasFacts && !facts.cik.isEmpty() ? Optional.of(facts) : Optional.empty();
        }
    }

    /// As written, perhaps with zeros in front.
    String cik() {
        return cik;
    }

    List<TaggedFigure> figures() {
        return figures;
    }

    RowTally tally() {
        return tally;
    }

    private void object(Consumer<String> member) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            member.accept(name);
        }
    }

    private void part(String name) {
        if (name.equals("facts")) {
            hasFacts = json.currentToken() == JsonToken.START_OBJECT;
            object(this::taxonomy);
        } else if (name.equals("cik")) {
            cik = json.getValueAsString("");
        } else {
            json.skipChildren();
        }
    }

    private void taxonomy(String name) {
        objectIf(TAXONOMIES.contains(name), this::tag);
    }

    private void tag(String name) {
        tag = name;
        objectIf(Chains.haveTag(name), this::description);
    }

    private void description(String name) {
        objectIf(name.equals("units"), this::unit);
    }

    private void objectIf(boolean isWanted, Consumer<String> member) {
        if (isWanted) {
            object(member);
        } else {
            json.skipChildren();
        }
    }

    private void unit(String name) {
        if (json.currentToken() != JsonToken.START_ARRAY || !Chains.haveUnit(tag, name)) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            figure();
        }
    }

    private void figure() {
        FigureFields fields = new FigureFields();
        object(name -> fields.put(name, json));
        Optional<TaggedFigure> figure = fields.figure(tag);
        if (figure.isEmpty()) {
            tally.reject(RowFault.MALFORMED, tag + " " + fields);
        } else if (figure.get().end() > figure.get().filing().filed() || figure.get().days() < 0) {
            tally.reject(RowFault.BAD_PERIOD, tag + " " + fields);
        } else if (figure.get().filing().isReport()) {
            figures.add(figure.get());
        }
    }
}
