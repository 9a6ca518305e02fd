package org.hustings.server.helpdesk;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.roll.Elector;
import org.springframework.stereotype.Component;

/// What answers are right for an elector, by the roll and by today's register. They are compared
/// here and leave this class to nobody.
@Component
class Answers {
  private final Members members;
  private final Units units;

  Answers(Members members, Units units) {
    this.members = members;
    this.units = units;
  }

  /// The questions to which an answer is known.
  Set<Question> known(Elector elector) {
    return right(elector).keySet();
  }

  /// Whether an answer is right; it is wrong where none is known.
  boolean agree(Elector elector, Question question, String answer) {
    String key = Words.of(answer).key();
    return !key.isEmpty() && right(elector).getOrDefault(question, Set.of()).contains(key);
  }

  private Map<Question, Set<String>> right(Elector elector) {
    Optional<Member> member = members.find(elector.member());
    Map<Question, Set<String>> right = new EnumMap<>(Question.class);
    Stream<String> addresses =
        Stream.concat(
            Stream.ofNullable(elector.postalAddress()), member.map(Member::postalAddress).stream());
    put(right, Question.POSTCODE, addresses.flatMap(address -> Postcodes.of(address).stream()));
    put(
        right,
        Question.YEAR_JOINED,
        member.map(Member::joinedOn).stream().map(day -> Integer.toString(day.getYear())));
    put(right, Question.BRANCH, elector.unit() == null ? Stream.of() : names(elector));
    return right;
  }

  private static void put(
      Map<Question, Set<String>> right, Question question, Stream<String> answers) {
    Set<String> keys =
        answers
            .map(answer -> Words.of(answer).key())
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    if (!keys.isEmpty()) {
      right.put(question, keys);
    }
  }

  private Stream<String> names(Elector elector) {
    Optional<Unit> unit = Optional.ofNullable(elector.unit()).flatMap(units::find);
    return unit.stream()
        .flatMap(
            one -> Stream.concat(Stream.of(one.name(), one.fullName()), one.aliases().stream()));
  }
}
