package org.hustings.server.roll;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The invented members of the Saltmarsh Society, each made from a number, so that a test knows
/// them without asking. Of every twenty, these are unlike the others:
///
/// | number | |
/// |---|---|
/// | ends in 01 to 05 (or 21 to 25 and so on) | young |
/// | 20n + 17 | no e-mail address: votes by post |
/// | 20n + 18, 20n + 19 | share one e-mail address |
/// | 20n + 20 (20, 40, …) | in arrears: not on the roll |
/// | 20n + 16 | joined too late: not on the roll |
///
/// So of sixty members 54 are on the roll, 15 of them young.
public final class SaltmarshMembers {
  static final String BRANCHES =
      """
      name,region
      Creek,Shore
      Dune,Shore
      Reed,Shore
      Sluice,Fen
      Warren,Fen
      """;

  private static final String[] FIRST = {
    "Mina", "Noor", "Otis", "Pia", "Quin", "Rosa", "Saul", "Tess", "Umar", "Vera", "Wim"
  };
  private static final String[] LAST = {
    "Avocet",
    "Bittern",
    "Curlew",
    "Dunlin",
    "Egret",
    "Godwit",
    "Heron",
    "Knot",
    "Lapwing",
    "Plover",
    "Redshank",
    "Shelduck",
    "Teal"
  };
  private static final String[] UNITS = {"Creek", "Dune", "Reed", "Sluice", "Warren"};

  private SaltmarshMembers() {}

  /// The file of the members numbered from 1 to this.
  public static String file(int members) {
    return IntStream.rangeClosed(1, members)
        .mapToObj(SaltmarshMembers::line)
        .collect(
            Collectors.joining(
                "",
                "number,name,e-mail,postal address,born on,joined on,paid up to,branch,sections\n",
                ""));
  }

  /// How many of so many members are on the roll.
  public static int onTheRoll(int members) {
    return (int) IntStream.rangeClosed(1, members).filter(SaltmarshMembers::isOnTheRoll).count();
  }

  public static boolean isOnTheRoll(int number) {
    return number % 20 != 0 && number % 20 != 16;
  }

  public static boolean isYoung(int number) {
    return number % 20 >= 1 && number % 20 <= 5;
  }

  public static boolean sharesAnAddress(int number) {
    return number % 20 == 18 || number % 20 == 19;
  }

  public static boolean hasEmail(int number) {
    return number % 20 != 17;
  }

  public static String name(int number) {
    return FIRST[number % FIRST.length] + " " + LAST[number % LAST.length];
  }

  public static String email(int number) {
    int household = sharesAnAddress(number) ? number - number % 20 + 18 : number;
    return hasEmail(number) ? "member" + household + "@saltmarsh.example" : "";
  }

  private static String line(int number) {
    return "%d,%s,%s,\"%d Sea Wall\nSaltmarsh\nSM%d 1AA\",%s,%s,%s,%s,%s\n"
        .formatted(
            number,
            name(number),
            email(number),
            number,
            number % 20,
            "%d-0%d-15".formatted(1940 + number % 60, 1 + number % 9),
            number % 20 == 16 ? "2020-07-11" : "2015-03-01",
            number % 20 == 0 ? "2020-07-30" : "2020-12-31",
            UNITS[number % UNITS.length],
            isYoung(number) ? "young" : "");
  }
}
