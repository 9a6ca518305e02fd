package org.hustings.server.dispatch.reissue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The e-mail addresses at which an elector is known: those that the roll has or had, and today's
/// of the register.
@Component
public class KnownAddresses {
  private final Members members;
  private final Roll roll;

  KnownAddresses(Members members, Roll roll) {
    this.members = members;
    this.roll = roll;
  }

  /// All of them, each once.
  public List<String> of(Elector elector) {
    Map<String, String> known = new LinkedHashMap<>();
    Stream.concat(
            roll.emailsOf(elector.election(), elector.number()).stream(), today(elector).stream())
        .forEach(address -> known.putIfAbsent(EmailAddress.key(address), address));
    return List.copyOf(known.values());
  }

  /// Today's of the register, where it has one.
  Optional<String> today(Elector elector) {
    return members.find(elector.member()).map(Member::email);
  }

  /// The language in which the elector wishes letters; null where none is known.
  public @Nullable String language(Elector elector) {
    return members.find(elector.member()).map(Member::preferredLanguage).orElse(null);
  }

  /// Whether the roll has this address of the elector now.
  static boolean isOnTheRoll(Elector elector, String address) {
    return elector.email() != null && same(elector.email(), address);
  }

  static boolean same(String one, String other) {
    return EmailAddress.key(one.strip()).equals(EmailAddress.key(other.strip()));
  }
}
