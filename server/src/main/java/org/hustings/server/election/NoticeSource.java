package org.hustings.server.election;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.words.Words;

/// Announces what a room to the right has to announce; a bean of each that has something.
@FunctionalInterface
public interface NoticeSource {
  /// The notices of an election up to an instant, in any order.
  ///
  /// @param words in which they are read
  List<Notice> of(ElectionDefinition election, Instant until, Words words);
}
