package org.hustings.server.organisation.web;

import java.util.ArrayList;
import java.util.List;
import org.hustings.server.organisation.Change;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.MemberField;

/// What became of an entry: each change with the fields that it changed, the newest first.
public record MemberHistory(Change change, List<FieldChange> fields) {
  static List<MemberHistory> of(List<Dated<Member>> newestFirst) {
    ArrayList<MemberHistory> history = new ArrayList<MemberHistory>();
    for (int at = 0; at < newestFirst.size(); at++) {
      Dated<Member> entry = newestFirst.get(at);
      List<FieldChange> fields =
          at + 1 < newestFirst.size()
              ? MemberField.differences(newestFirst.get(at + 1).fact(), entry.fact())
              : List.<FieldChange>of();
      history.add(new MemberHistory(entry.recorded(), fields));
    }
    return history;
  }
}
