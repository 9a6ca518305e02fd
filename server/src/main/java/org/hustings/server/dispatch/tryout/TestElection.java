package org.hustings.server.dispatch.tryout;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.jspecify.annotations.Nullable;

/// A test election that is held now. It is known to this server's memory only: no table has a row
/// of it.
final class TestElection {
  /// After which it is thrown away by itself.
  static final Duration LASTS = Duration.ofDays(7);

  private final ElectionId election;
  private final List<Tester> testers;
  private final Path folder;
  private final Instant madeAt = Instant.now();
  private final Map<String, Integer> letters = new LinkedHashMap<>();
  private Stage stage = Stage.MAKING;
  private String step = "";
  private String address = "";
  private String fault = "";
  private String mailFault = "";
  private boolean thrownAway;

  TestElection(ElectionId election, List<Tester> testers, Path folder) {
    this.election = election;
    this.testers = List.copyOf(testers);
    this.folder = folder;
    testers.forEach(tester -> letters.put(tester.address(), 0));
  }

  ElectionId election() {
    return election;
  }

  List<Tester> testers() {
    return testers;
  }

  Path folder() {
    return folder;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(madeAt.plus(LASTS));
  }

  synchronized TestView view() {
    return new TestView(
        testers, stage, step, address, fault, mailFault, Map.copyOf(letters), madeAt.plus(LASTS));
  }

  /// Takes down what its process reports, but letters.
  synchronized void take(TestReport report) {
    switch (report.kind()) {
      case STEP -> step = report.text();
      case READY -> {
        address = report.text();
        stage = Stage.READY;
      }
      case VOTING -> stage = Stage.VOTING;
      case CLOSED -> stage = Stage.CLOSED;
      case DECLARED -> stage = Stage.DECLARED;
      case FAULT -> fail(report.text());
      case LETTER -> throw new IllegalArgumentException("a letter is sent, not taken down");
    }
  }

  synchronized void sent(String to) {
    letters.merge(to, 1, Integer::sum);
  }

  synchronized void notSent(String said) {
    mailFault = said;
  }

  /// @param why in words; kept if something was said before
  synchronized void fail(@Nullable String why) {
    stage = Stage.FAILED;
    fault = fault.isEmpty() && why != null ? why : fault;
  }

  /// From now on its end is no surprise.
  synchronized void throwAway() {
    thrownAway = true;
  }

  synchronized boolean isThrownAway() {
    return thrownAway;
  }

  /// Goes on from where this press belongs; returns whether it was there.
  synchronized boolean press(Press press) {
    if (stage != press.from()) {
      return false;
    }
    step = "";
    stage = press.meanwhile();
    return true;
  }
}
