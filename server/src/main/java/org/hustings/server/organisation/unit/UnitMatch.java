package org.hustings.server.organisation.unit;

import java.util.List;

/// The answer to "which unit is called that?".
public sealed interface UnitMatch {
  /// Exactly one unit that exists on the day is called so.
  record Found(Unit unit) implements UnitMatch {}

  /// Several are: the asker must choose, by full name and region.
  record Several(List<Unit> choices) implements UnitMatch {}

  /// None that exists on the day is; `former` did once (its successors say what became of it), and
  /// `alike` hold all its words or are spelt much like it.
  record None(List<Unit> former, List<Unit> alike) implements UnitMatch {}
}
