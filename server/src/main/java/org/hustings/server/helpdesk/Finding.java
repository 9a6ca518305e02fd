package org.hustings.server.helpdesk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;

/// Finds electors by name, number, postcode or address. A list to browse in it never gives: more
/// than some ten are not shown.
@Component
public class Finding {
  /// How many are shown at most.
  public static final int MOST = 10;

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
  private static final Pattern ELECTOR_NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private final Roll roll;
  private final SearchRows rows;
  private final Comparator<Elector> order;

  Finding(Roll roll, SearchRows rows, Catalogue catalogue) {
    this.roll = roll;
    this.rows = rows;
    this.order =
        Comparator.comparing(Elector::name, catalogue.in(Language.ENGLISH).order())
            .thenComparing(Elector::number);
  }

  /// Those on the roll whose number this is, or in whose name and address each word typed stands; where
  /// there is nobody, those of whom the last begins some word; else those of whom each does.
  public Found find(ElectionId election, String typed) {
    String asked = asked(typed);
    List<Elector> numbered = numbered(election, asked);
    if (!numbered.isEmpty()) {
      return new Found.Electors(numbered);
    }
    if (SearchText.words(asked).isEmpty()) {
      return new Found.TooLittle();
    }
    List<ElectorNumber> numbers = worded(election, asked, MOST + 1);
    if (numbers.size() > MOST) {
      return new Found.TooMany();
    }
    List<Elector> found = inOrder(election, numbers);
    return found.isEmpty() ? new Found.Nobody() : new Found.Electors(found);
  }

  static String asked(String typed) {
    return CONTROLS.matcher(typed).replaceAll(" ").strip();
  }

  /// Those in whose words each word typed stands, else all but the last, which begins one, else those
  /// of whom each begins one; nobody where it is too little. What costs least is tried first: of half
  /// a million electors, all as beginnings take some twenty milliseconds of a processor, the last alone
  /// five.
  List<ElectorNumber> worded(ElectionId election, String asked, int most) {
    if (SearchText.words(asked).isEmpty()) {
      return List.of();
    }
    return Stream.<UnaryOperator<String>>of(
            SearchText::words, SearchText::lastBeginning, SearchText::beginnings)
        .map(query -> rows.find(election, query.apply(asked), most))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  List<Elector> inOrder(ElectionId election, List<ElectorNumber> numbers) {
    return roll.among(election, numbers).stream().sorted(order).toList();
  }

  List<Elector> numbered(ElectionId election, String asked) {
    Optional<Elector> byNumber =
        ELECTOR_NUMBER.matcher(asked).matches()
            ? roll.find(election, new ElectorNumber(Integer.parseInt(asked)))
            : Optional.empty();
    return Stream.concat(
            byNumber.stream(),
            MemberNumber.parse(asked).stream()
                .flatMap(member -> roll.ofMember(election, member).stream()))
        .distinct()
        .sorted(order)
        .toList();
  }
}
