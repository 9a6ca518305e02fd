package org.hustings.count.sheet;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Contest;

/// Candidates in sentences.
record Names(Contest contest) {
  String of(int candidate) {
    return contest.candidate(candidate).name();
  }

  /// "Smith", "Smith and Duke", "Smith, Duke and Prince".
  String of(List<Integer> candidates) {
    return join(candidates, " and ");
  }

  private String join(List<Integer> candidates, String last) {
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int candidate : candidates) {
      names.add(of(candidate));
    }
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : i == names.size() - 1 ? last : ", ").append(names.get(i));
    }
    return text.toString();
  }
}
