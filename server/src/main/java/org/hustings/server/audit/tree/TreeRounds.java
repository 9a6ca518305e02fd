package org.hustings.server.audit.tree;

import java.time.Duration;
import org.hustings.server.platform.Rounds;
import org.springframework.stereotype.Component;

/// Has the trees grow once a second, on every node; the database lets one at a time.
@Component
class TreeRounds extends Rounds {
  private final Trees trees;

  TreeRounds(Trees trees) {
    super("log-trees", Duration.ofSeconds(1));
    this.trees = trees;
  }

  @Override
  protected void round() {
    trees.grow();
  }
}
