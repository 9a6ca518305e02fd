package org.hustings.server.audit.tree;

import java.util.List;
import java.util.Map;

/// Logs that only grow, of which the public has checkpoints. A bean of each room that keeps some.
public interface LogSource {
  /// How many leaves each log has now, by its name, which stands in addresses.
  Map<String, Long> sizes();

  /// The texts of at most so many leaves after the first so many.
  List<String> leaves(String log, long after, int most);
}
