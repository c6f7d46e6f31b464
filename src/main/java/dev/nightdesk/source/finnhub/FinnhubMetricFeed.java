package dev.nightdesk.source.finnhub;

import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.MetricFeed;
import dev.nightdesk.source.QuotedMetric;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A company's ratios, the subject its symbol. Margins, growth, returns and yields are in percent,
/// market value, enterprise value and trading volume in millions. Dates among them, and what is not
/// known, are passed over, and so is their history, which is nine tenths of an answer.
public final class FinnhubMetricFeed implements MetricFeed {

    @Override
    public String provider() {
        return Finnhub.PROVIDER;
    }

    @Override
    public String name() {
        return "metric";
    }

    @Override
    public Request request(String symbol) {
        return Finnhub.request("/stock/metric", symbol).with("metric", "all");
    }

    @Override
    public Fetched<QuotedMetric> read(Reply reply, String symbol) {
        return Finnhub.read(reply, body -> metrics(body, symbol));
    }

    private static Fetched<QuotedMetric> metrics(byte[] body, String symbol) {
        List<QuotedMetric> metrics = new ArrayList<>();
        boolean isThere = false;
        try (JsonParser json = Finnhub.JSON.createParser(body)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.START_OBJECT && name.equals("metric")) {
                    isThere = true;
                    take(json, symbol, metrics);
                } else {
                    json.skipChildren();
                }
            }
        }
        return isThere ? Found.of(metrics) : Finnhub.unreadable("no object 'metric'");
    }

    private static void take(JsonParser json, String symbol, List<QuotedMetric> metrics) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken().isNumeric()) {
                keep(new QuotedMetric(symbol, name, json.getDoubleValue()), metrics);
            } else {
                json.skipChildren();
            }
        }
    }

    private static void keep(QuotedMetric metric, List<QuotedMetric> metrics) {
        if (Double.isFinite(metric.value())) {
            metrics.add(metric);
        }
    }
}
