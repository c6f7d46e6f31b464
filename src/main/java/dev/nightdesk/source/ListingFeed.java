package dev.nightdesk.source;

/// Tells which securities are, or were, listed.
public interface ListingFeed extends Feed<ListedSecurity> {}
