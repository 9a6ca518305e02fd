package org.hustings.server.roll.web;

import java.util.List;
import java.util.stream.IntStream;
import org.hustings.server.organisation.Change;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.MemberField;

/// One change of a member's entry on the register, with the fields that it changed; none where the
/// entry was made.
public record RegisterLine(Change change, List<FieldChange> fields) {
  public RegisterLine {
    fields = List.copyOf(fields);
  }

  static List<RegisterLine> of(List<Dated<Member>> newestFirst) {
    return IntStream.range(0, newestFirst.size())
        .mapToObj(at ->
            new RegisterLine(
                newestFirst.get(at).recorded(),
                at + 1 < newestFirst.size()
                    ? MemberField.differences(
                        newestFirst.get(at + 1).fact(), newestFirst.get(at).fact())
                    : List.of()))
        .toList();
  }
}
