package org.hustings.server.dispatch.batch;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.organisation.member.FormatsWanted;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.springframework.stereotype.Component;

/// Which electors want what they are sent in another format than the usual one.
@Component
public class ElectorsFormats {
  private final FormatsWanted wanted;
  private final Roll roll;

  ElectorsFormats(FormatsWanted wanted, Roll roll) {
    this.wanted = wanted;
    this.roll = roll;
  }

  /// Those on an election's roll who want one, with it.
  public Map<ElectorNumber, Format> of(ElectionId election) {
    Map<MemberNumber, Format> members = wanted.all();
    return roll.numbersOf(election, members.keySet()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, one -> members.get(one.getKey())));
  }

  /// Those who want it printed large.
  public Set<ElectorNumber> ofPrint(ElectionId election) {
    return of(election).entrySet().stream()
        .filter(one -> one.getValue().isPrint())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Those of them whose posted pack is another, or has to have something put in.
  Map<ElectorNumber, Format> ofPosted(ElectionId election) {
    return of(election).entrySet().stream()
        .filter(one -> one.getValue() != Format.PLAIN_TEXT_MAIL)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
