package dev.nightdesk.cli;

import dev.nightdesk.night.Proof;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "proof",
        description = {
            "Tells when a backup was last restored and found whole.",
            "With an option it records that, for the metrics; the scripts in ops/backup do so."
        })
final class ProofCommand implements Callable<Integer> {

    @Option(
            names = "--record",
            paramLabel = "SECONDS",
            description = "a backup has just been proven, which took so long")
    Optional<Long> seconds = Optional.empty();

    @Option(names = "--due", description = "there is a backup; from now on proofs are expected")
    boolean due;

    @Mixin MarketOption market = new MarketOption();

    private final Shell shell;

    ProofCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Optional<Proof> known = Proof.recorded(shell.settings(), market.choice());
        if (seconds.isPresent()) {
            Duration took = Duration.ofSeconds(Math.max(0, seconds.get()));
            record(
                    new Proof(
                            Optional.of(shell.clock().instant().truncatedTo(ChronoUnit.SECONDS)),
                            took));
        } else if (due && known.isEmpty()) {
            record(Proof.NONE);
        } else {
            tell(known);
        }
        return ExitCode.DONE.number();
    }

    private void record(Proof proof) {
        proof.record(shell.settings(), market.choice());
        tell(Optional.of(proof));
    }

    private void tell(Optional<Proof> proof) {
        shell.say(
                proof.map(one ->
                                one.at()
                                        .map(at ->
                                                "proven at %s, in %d s"
                                                        .formatted(at, one.took().toSeconds()))
                                        .orElse("no backup has been proven yet"))
                        .orElse("no backup is known of"));
        shell.out().flush();
    }
}
