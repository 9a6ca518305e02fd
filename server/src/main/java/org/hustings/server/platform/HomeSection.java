package org.hustings.server.platform;

import java.util.List;
import org.hustings.words.Words;

/// A part of the home page; a bean of each room that has one, in the order of their `@Order`. A
/// section without entries is left out.
public interface HomeSection {
  /// The heading, such as "Elections".
  String heading(Words words);

  List<Entry> entries(Words words);

  /// One thing to go to, with a line that says what state it is in.
  record Entry(Link link, String line) {}
}
