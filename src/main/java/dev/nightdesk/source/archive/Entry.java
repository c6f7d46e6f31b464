package dev.nightdesk.source.archive;

import dev.nightdesk.source.Call;
import java.time.Instant;

/// One answer in the journal.
///
/// @param plan key of the plan that asked, such as `nightly:2026-11-20`
/// @param round of the plan: what an earlier one was answered is not taken for an answer again
/// @param stage of the plan
/// @param call what was asked
/// @param status of HTTP
/// @param payload SHA-256 of the body in hexadecimal digits
/// @param redacted whether stars stand in the body for a key that it echoed
/// @param fetched when
public record Entry(
        String plan,
        int round,
        String stage,
        Call call,
        int status,
        String payload,
        boolean redacted,
        Instant fetched) {}
