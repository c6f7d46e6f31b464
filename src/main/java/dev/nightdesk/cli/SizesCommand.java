package dev.nightdesk.cli;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Sizes;
import dev.nightdesk.night.Sizes.Growth;
import dev.nightdesk.night.Sizes.Row;
import dev.nightdesk.night.retention.Amount;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "sizes",
        description =
                "Tells how much the tables, the database and the archive hold, and what has been added"
                        + " since the last housekeeping.")
final class SizesCommand implements Callable<Integer> {

    @Mixin MarketOption market = new MarketOption();

    @Mixin OutputOption output = new OutputOption();

    private final Shell shell;

    SizesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try (Desk desk = shell.read(market.choice(), output.format)) {
            new Sheet<Row>()
                    .column("kind", Row::kind)
                    .column("name", Row::name)
                    .column("rows", Row::rows)
                    .column("bytes", Row::bytes, row -> Amount.words(row.bytes()))
                    .column("rowsAdded", row -> row.grown().map(Growth::rows).orElse(null))
                    .column(
                            "bytesAdded",
                            row -> row.grown().map(Growth::bytes).orElse(null),
                            row -> row.grown().map(grown -> Amount.words(grown.bytes())).orElse(""))
                    .column("since", row -> row.grown().map(Growth::since).orElse(null))
                    .print(shell.out(), output.format, new Sizes(desk).rows());
        }
        return ExitCode.DONE.number();
    }
}
