package dev.nightdesk.night;

import dev.nightdesk.market.FailureKind;

/// Something that went wrong in an execution, or with one ticker in it.
///
/// @param stage where it shows
/// @param reason as it is stored, such as `CONTRADICTED`
/// @param ticker empty where it is about more than one, or none
/// @param count listings, actions, rows or calls
/// @param detail this case in words; the first one where there are several
/// @param next what to do about it
public record Trouble(
        String stage,
        String reason,
        FailureKind kind,
        String ticker,
        long count,
        String detail,
        String next) {}
