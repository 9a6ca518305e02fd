package org.hustings.server.election;

import java.time.Instant;

/// A text that somebody saved, with when, who and why.
record Saved(String text, Instant at, String author, String reason) {}
