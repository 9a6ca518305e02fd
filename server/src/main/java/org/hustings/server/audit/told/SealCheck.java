package org.hustings.server.audit.told;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Which of the rows that were told Hustings did not write. Where no seal at all is of the key at
/// hand, it is the key that is wrong, and that is said once.
final class SealCheck {
  private static final int MOST = 10_000;

  private final RowSeal seal;
  private final Consumer<String> differences;
  private final List<String> foreign = new ArrayList<>();
  private boolean ours;

  SealCheck(RowSeal seal, Consumer<String> differences) {
    this.seal = seal;
    this.differences = differences;
  }

  void follow(ToldRow told) {
    if (told.seal() == null) {
      differences.accept(
          "%s was changed by somebody other than Hustings: what was told of it (%d) has no seal"
              .formatted(told.name(), told.id()));
    } else if (seal.isOf(told)) {
      ours = true;
    } else if (foreign.size() < MOST) {
      foreign.add(
          "%s was changed by somebody other than Hustings: what was told of it (%d) is not sealed with this site's key"
              .formatted(told.name(), told.id()));
    }
  }

  void end() {
    if (ours) {
      foreign.forEach(differences);
    } else if (!foreign.isEmpty()) {
      differences.accept(
          "No row is sealed with the site key at hand, so nobody can say which of them Hustings"
              + " wrote: name the site's own with --site-key FILE");
    }
  }
}
