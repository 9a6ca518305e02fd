package org.hustings.server.election;

import java.util.stream.Collectors;
import org.hustings.definition.eligibility.MemberFacts;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.register.RegisterEntry;
import org.jspecify.annotations.Nullable;

/// The register's side of the rules: what it says of a member, as far as conditions ask.
public final class RegisterFacts {
  private RegisterFacts() {}

  /// What a member's entry on the register says, and what the member has declared of the sections that
  /// the election leaves to its members.
  public static MemberFacts of(RegisterEntry entry, Vocabulary vocabulary) {
    Member member = entry.member();
    return new MemberFacts(
        member.joinedOn(),
        member.paidUpTo(),
        member.bornOn(),
        entry.sectionSlugs(vocabulary.declared()),
        entry.roles(),
        entry.lists().stream().map(ListId::slug).collect(Collectors.toUnmodifiableSet()),
        member.status(),
        home(entry.home()));
  }

  private static MemberFacts.@Nullable Home home(RegisterEntry.@Nullable Home home) {
    return home == null
        ? null
        : new MemberFacts.Home(
            home.unit().slug(), home.kind().slug(), home.region(), home.nation());
  }
}
