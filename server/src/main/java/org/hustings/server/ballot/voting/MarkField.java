package org.hustings.server.ballot.voting;

/// One filled field of the ballot form, to be sent along from page to page.
public record MarkField(String name, String value) {}
