package dev.nightdesk.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description =
                "Prints the completion script of a shell: source <(nightdesk completion bash)")
final class CompletionCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    Sort sort = Sort.bash;

    @Spec CommandSpec spec = CommandSpec.create();

    private final Shell shell;

    CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    enum Sort {
        bash,
        zsh
    }

    /// One script serves both: it makes zsh read bash completions.
    @Override
    public Integer call() {
        shell.out().print(AutoComplete.bash("nightdesk", spec.root().commandLine()));
        shell.out().flush();
        return ExitCode.DONE.number();
    }
}
