package org.hustings.words;

/// A message as HTML: what it was filled in with is escaped, its tags have become elements.
///
/// @param html to be written into the body of a page as it is
public record Markup(String html) {}
