package org.hustings.count.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads figures and words for the place of a preference: "1", "2nd", "Third choice", "rank4",
/// "Choice 5 of 6", "1. Wahl", "Dewis cyntaf".
final class Ordinals {
  private static final int MOST = 9_999;
  private static final Set<String> FILLERS =
      words(
          """
          choice choices preference preferences pref rank ranked ranking place position priority
          vote my your the dewis blaenoriaeth wahl praferenz platz rang rangplatz stimme choix
          opcion preferencia eleccion lugar scelta preferenza keuze voorkeur escolha opcao val valg
          rangering wybor valinta rogha
          """);
  private static final Set<String> ENDINGS =
      words("st nd rd th er ere re e eme a o af il ydd fed ed ain eg te de");
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (String language :
        List.of(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                + " twentieth",
            "one two three four five six seven eight nine ten",
            "cyntaf ail trydydd pedwerydd pumed chweched seithfed wythfed nawfed degfed",
            "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte",
            "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme"
                + " dixieme",
            "premiere seconde troisieme quatrieme cinquieme",
            "primera segunda tercera cuarta quinta sexta septima octava novena decima",
            "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
            "prima seconda terza quarta quinta sesta settima ottava nona decima",
            "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende")) {
      int number = 0;
      for (String word : language.split(" ", -1)) {
        NUMBERS.put(word, ++number);
      }
    }
  }

  private Ordinals() {}

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+", -1)));
  }

  /// The place that the text names and nothing else; 0 if it does not.
  static int of(String text) {
    int found = 0;
    for (String token : tokens(text)) {
      if (!FILLERS.contains(token)) {
        if (found != 0) {
          return 0;
        }
        found = number(token);
        if (found == 0) {
          return 0;
        }
      }
    }
    return found;
  }

  /// The number that one token names, or 0.
  static int number(String token) {
    int number = 0;
    for (int i = 0; i < token.length() && number <= MOST; i++) {
      int digit = token.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NUMBERS.getOrDefault(token, 0);
      }
      number = number * 10 + digit;
    }
    return number > MOST ? 0 : number;
  }

  /// The text's runs of letters and of digits, without endings of figures ("2nd" is 2) and without
  /// what is said of how many there are ("2 of 5" is 2).
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    String words = Spelling.words(text);
    int at = 0;
    while (at < words.length()) {
      int start = at;
      boolean digits = digit(words.charAt(at));
      while (at < words.length() && words.charAt(at) != ' ' && digit(words.charAt(at)) == digits) {
        at++;
      }
      String token = words.substring(start, at);
      boolean glued = start > 0 && words.charAt(start - 1) != ' ';
      if (!token.isEmpty() && !(glued && ENDINGS.contains(token))) {
        tokens.add(token);
      }
      while (at < words.length() && words.charAt(at) == ' ') {
        at++;
      }
    }
    return withoutTotals(tokens);
  }

  private static List<String> withoutTotals(List<String> tokens) {
    int of = tokens.indexOf("of");
    return of > 0 && of + 1 < tokens.size() && number(tokens.get(of + 1)) > 0
        ? withoutTotal(tokens, of)
        : tokens;
  }

  private static List<String> withoutTotal(List<String> tokens, int of) {
    List<String> fewer = new ArrayList<>(tokens.subList(0, of));
    fewer.addAll(tokens.subList(of + 2, tokens.size()));
    return fewer;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
