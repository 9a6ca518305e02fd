package org.hustings.server.audit;

import java.util.List;

/// What a room compares of its own when the log is verified, such as a published hash with what it
/// is the hash of.
public interface Comparison {
  /// A sentence for each thing that is not as it was published; none if all is.
  List<String> differences();
}
