package org.hustings.server.organisation.declaration;

import java.time.Instant;

/// That a member belongs to a section, in the words that they agreed to.
public record Declaration(String section, String consent, Instant at) {}
