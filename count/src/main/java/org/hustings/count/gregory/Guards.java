package org.hustings.count.gregory;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.constraint.GuardAndDoom;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Recorder;

/// The constraints at this point of the count, if the contest has any.
final class Guards {
  private final GuardAndDoom constraints;
  private final Sheet sheet;
  private final Recorder recorder;

  Guards(Contest contest, Sheet sheet, Recorder recorder) {
    this.constraints = GuardAndDoom.of(contest);
    this.sheet = sheet;
    this.recorder = recorder;
  }

  /// Guards and dooms anew, after an election or exclusion, and writes it down.
  void review() {
    for (Decision decision : constraints.review(sheet.status)) {
      recorder.decide(decision);
    }
  }

  boolean canBeElected(int candidate) {
    return sheet.continuing[candidate] && !constraints.isDoomed(candidate);
  }

  boolean canBeExcluded(int candidate) {
    return sheet.continuing[candidate] && !constraints.isGuarded(candidate);
  }

  /// Whether all these can be excluded in one go.
  boolean canBeExcluded(List<Integer> together) {
    return constraints.canExclude(together, sheet.status);
  }

  boolean none() {
    return constraints.none();
  }

  /// The continuing candidates who cannot be elected any more.
  List<Integer> doomed() {
    List<Integer> doomed = new ArrayList<>();
    for (int candidate : sheet.continuing()) {
      if (constraints.isDoomed(candidate)) {
        doomed.add(candidate);
      }
    }
    return doomed;
  }
}
