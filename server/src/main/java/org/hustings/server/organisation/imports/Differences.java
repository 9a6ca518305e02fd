package org.hustings.server.organisation.imports;

/// How a file differs from the register: what is new in it, what it states otherwise, and what the
/// register has that is not in it.
public record Differences(long lines, Listing added, Listing changed, Listing gone) {}
