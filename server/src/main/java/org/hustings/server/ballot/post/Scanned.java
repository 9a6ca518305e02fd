package org.hustings.server.ballot.post;

/// A line as the scanner sent it, and what came of it.
public record Scanned(String line, ScanOutcome outcome) {}
