package dev.nightdesk.night.retention;

import java.util.List;

/// Takes away what is old of one kind, in parts each of which goes whole or not at all.
public interface Purge {

    /// What there is of it that can go, in parts that do not depend on each other.
    List<Part> parts();

    /// Something that goes whole or not at all.
    interface Part {

        /// How much would go.
        Amount due();

        /// Takes it away; tells how much has gone.
        Amount remove();
    }

    /// How much would go in all.
    default Amount due() {
        return parts().stream().map(Part::due).reduce(Amount.NONE, Amount::plus);
    }
}
