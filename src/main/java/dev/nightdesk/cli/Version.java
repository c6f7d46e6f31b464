package dev.nightdesk.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Nightdesk.class.getPackage().getImplementationVersion();
        return new String[] {
            "nightdesk " + Objects.requireNonNullElse(version, "from the build folder")
        };
    }
}
