package org.hustings.server.audit.restored;

import java.util.List;
import org.hustings.server.audit.tree.Trees;
import org.hustings.server.platform.WaitingLetters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Has the log told at the first start after a backup was taken in, the public logs signed under the
/// names by which they go on, and letters that wait lead here.
@Component
class RecordingRestoration implements ApplicationRunner {
  private final Restorations restorations;
  private final Trees trees;
  private final WaitingLetters letters;
  private final String server;

  RecordingRestoration(
      Restorations restorations,
      Trees trees,
      WaitingLetters letters,
      @Value("${server.port:}") String server) {
    this.restorations = restorations;
    this.trees = trees;
    this.letters = letters;
    this.server = server;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    // the command line only looks
    List<Restoration> recorded = server.equals("-1") ? List.of() : restorations.record();
    if (!recorded.isEmpty()) {
      trees.signAnew();
    }
    recorded.stream()
        .flatMap(one -> one.logs().stream())
        .map(log -> log.origin().replaceFirst("(/restored-\\d+)?/logs/.*$", ""))
        .distinct()
        .forEach(letters::leadHere);
  }
}
