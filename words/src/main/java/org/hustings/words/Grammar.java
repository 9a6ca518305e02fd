package org.hustings.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.PluralRules;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/// A language's plural forms, numbers and alphabet, as ICU knows them. Loading it takes a third of
/// a second once, so nobody does before it is needed.
final class Grammar {
  private static final int OFTEN = 256;

  private final PluralRules cardinals;
  // choosing a form costs two microseconds, and most numbers are small
  private final String[] often;
  private final PluralRules ordinals;
  private final LocalizedNumberFormatter numbers;
  private final Collator alphabet;

  Grammar(Locale locale) {
    this.cardinals = PluralRules.forLocale(locale);
    this.ordinals = PluralRules.forLocale(locale, PluralRules.PluralType.ORDINAL);
    this.numbers = NumberFormatter.withLocale(locale);
    this.often = IntStream.range(0, OFTEN).mapToObj(cardinals::select).toArray(String[]::new);
    this.alphabet = Collator.getInstance(locale).freeze();
  }

  /// The form that a number takes: "one", "few", "other".
  String form(Number number, boolean ordinal) {
    if (!ordinal && number instanceof Integer small && small >= 0 && small < OFTEN) {
      return often[small];
    }
    return (ordinal ? ordinals : cardinals).select(number.doubleValue());
  }

  String number(Number number) {
    return numbers.format(number).toString();
  }

  Comparator<String> order() {
    return alphabet::compare;
  }
}
