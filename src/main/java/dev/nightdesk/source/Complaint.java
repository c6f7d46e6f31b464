package dev.nightdesk.source;

/// Why a row is not used, in words that fit behind its place.
public record Complaint(RowFault fault, String words) {}
