package org.hustings.count.constraint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;

/// Candidates who belong to the same constrained groups are alike to the constraints: each is known
/// by a signature, the set of its constrained groups.
final class Signatures {
  private final List<Constraint> constraints;
  private final List<Set<String>> signatures = new ArrayList<>();
  private final int[] signatureOf;

  Signatures(Contest contest) {
    this.constraints = contest.constraints();
    this.signatureOf = new int[contest.candidates().size() + 1];
    for (Candidate candidate : contest.candidates()) {
      Set<String> groups = new HashSet<>();
      for (Constraint constraint : constraints) {
        if (candidate.groups().contains(constraint.group())) {
          groups.add(constraint.group());
        }
      }
      int known = signatures.indexOf(groups);
      signatureOf[candidate.number()] = known < 0 ? signatures.size() : known;
      if (known < 0) {
        signatures.add(groups);
      }
    }
  }

  List<Constraint> constraints() {
    return constraints;
  }

  int size() {
    return signatures.size();
  }

  /// The index of a candidate's signature.
  int of(int candidate) {
    return signatureOf[candidate];
  }

  boolean in(int signature, Constraint constraint) {
    return signatures.get(signature).contains(constraint.group());
  }
}
