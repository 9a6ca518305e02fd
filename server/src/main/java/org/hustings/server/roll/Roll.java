package org.hustings.server.roll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The frozen rolls of all elections, to read. Whoever was removed after the freeze is not on the
/// roll any more. All of it but the totals is personal data.
@Component
public class Roll {
  private final FrozenRows frozen;
  private final ElectorRows electors;

  Roll(FrozenRows frozen, ElectorRows electors) {
    this.frozen = frozen;
    this.electors = electors;
  }

  /// The roll as it was frozen; empty before the freeze.
  public Optional<FrozenRoll> frozen(ElectionId election) {
    return frozen.find(election);
  }

  public Optional<Elector> find(ElectionId election, ElectorNumber number) {
    return electors.find(election, number);
  }

  public Optional<Elector> ofMember(ElectionId election, MemberNumber member) {
    return electors.ofMember(election, member);
  }

  /// Those of these members who are on the roll, each with their number on it.
  public Map<MemberNumber, ElectorNumber> numbersOf(
      ElectionId election, Collection<MemberNumber> members) {
    return electors.numbersOf(election, members);
  }

  /// Those who are on the roll now with this e-mail address, whatever its case.
  public List<Elector> at(ElectionId election, String email) {
    return electors.at(election, EmailAddress.kept(email.strip()));
  }

  /// Every e-mail address that the roll has or had of an elector, the newest first.
  public List<String> emailsOf(ElectionId election, ElectorNumber number) {
    return electors.emailsOf(election, number);
  }

  /// The next electors by number, at most so many; empty after the last.
  public List<Elector> after(ElectionId election, ElectorNumber after, int most) {
    return electors.after(election, after, most);
  }

  /// Those of these electors who are on the roll now, by number.
  public List<Elector> among(ElectionId election, Collection<ElectorNumber> numbers) {
    return electors.among(election, numbers);
  }

  /// How many are on the roll now; 0 before the freeze.
  public long size(ElectionId election) {
    return electors.size(election);
  }

  /// How many are on the roll now of each unit, by its slug; "" for those of none.
  public Map<String, Long> byUnit(ElectionId election) {
    return electors.byUnit(election);
  }

  /// The same of some electors only.
  public Map<String, Long> byUnit(ElectionId election, Collection<ElectorNumber> numbers) {
    return electors.byUnit(election, numbers);
  }

  /// Writes the roll as it was frozen, as the file whose hash is published.
  @Transactional(readOnly = true)
  public void writeFile(ElectionId election, Writer out) throws IOException {
    out.write(RollFile.HEADING);
    try {
      electors.atFreeze(election, elector -> write(RollFile.line(elector), out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(String line, Writer out) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
