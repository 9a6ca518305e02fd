package org.hustings.server.platform;

/// An address within this site and the words that lead to it.
public record Link(String text, String address) {}
