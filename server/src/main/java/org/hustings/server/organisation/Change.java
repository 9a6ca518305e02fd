package org.hustings.server.organisation;

import java.time.Instant;
import java.time.LocalDate;

/// One act upon the register as it was recorded: an import, or a change by hand.
public record Change(
    long id, Instant at, String author, String source, LocalDate asOf, String reason) {}
