package org.hustings.server.organisation.invented;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Names of places, each once.
public final class InventedPlaces {
  private static final List<String> BEGINNINGS =
      List.of(
          "Alder", "Bram", "Carle", "Dun", "Ember", "Fenni", "Garra", "Hathe", "Ivel", "Kelver",
          "Lange", "Marle", "Nethe", "Osker", "Pende", "Quarre", "Rushe", "Salter", "Thorne",
          "Undle", "Wadder", "Yarro");
  private static final List<String> ENDINGS =
      List.of(
          "bourne", "by", "combe", "dale", "field", "ford", "ham", "hurst", "leigh", "marsh",
          "mere", "mouth", "stoke", "ton", "wick", "worth");

  /// How many there are at most.
  public static final int MOST = BEGINNINGS.size() * ENDINGS.size();

  private final List<String> names;

  /// Places in an order that the generator decides.
  public InventedPlaces(RandomGenerator random) {
    List<String> all = new ArrayList<>();
    BEGINNINGS.forEach(beginning -> ENDINGS.forEach(ending -> all.add(beginning + ending)));
    Collections.shuffle(all, Random.from(random));
    names = List.copyOf(all);
  }

  /// The first so many, at most [#MOST].
  public List<String> take(int number) {
    if (number > MOST) {
      throw new IllegalArgumentException(
          "There are %d invented places, and %d are asked for.".formatted(MOST, number));
    }
    return names.subList(0, number);
  }
}
