package org.hustings.server.organisation.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.unit.SampleUnits.DAY;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// All local parties of the directory, each written in every way that people write them.
class UnitNamesPropertyTest {
  private static final List<UnaryOperator<String>> LIBERTIES =
      List.of(
          name -> name.toUpperCase(Locale.ROOT),
          name -> name.toLowerCase(Locale.ROOT),
          name -> name.replace(" and ", " & "),
          name -> name.replace("-", " "),
          name -> name.replace(" ", "-"),
          name -> name.replace(",", ""),
          name -> name.replace(" ", "  "),
          name -> name.replace("(", "").replace(")", ""),
          name -> name.replaceFirst("s( |$)", "'s$1"),
          name -> name.replaceFirst("s( |$)", "s’$1"),
          name -> Normalizer.normalize(name, Normalizer.Form.NFD),
          name -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
          name -> name.replace("St ", "Saint ").replace("St. ", "Saint "));

  private static final List<String> ENDINGS =
      List.of("", " CLP", " clp.", " Constituency Labour Party", " Labour Party ", "-CLP");

  @Test
  void every_local_party_is_found_in_every_spelling_and_no_other_instead() {
    UnitIndex index = directory();
    long seed = new Random().nextLong();
    Random random = new Random(seed);

    assertThat(index.units()).hasSize(648);
    for (Unit unit : index.units()) {
      assertThat(spellings(unit.name(), random))
          .as("seed %d", seed)
          .allSatisfy(written ->
              assertThat(index.find(written, null, DAY))
                  .as(written)
                  .isEqualTo(new UnitMatch.Found(unit)));
    }
  }

  @Test
  void every_local_party_has_an_address_of_its_own() {
    assertThat(directory().units()).extracting(Unit::id).doesNotHaveDuplicates();
  }

  /// Each liberty alone, and twenty times several together, with every ending.
  private static List<String> spellings(String name, Random random) {
    Stream<String> alone = LIBERTIES.stream().map(liberty -> liberty.apply(name));
    Stream<String> together = IntStream.range(0, 20).mapToObj(_ -> several(name, random));
    return Stream.concat(alone, together)
        .flatMap(written -> ENDINGS.stream().map(ending -> written + ending))
        .toList();
  }

  private static String several(String name, Random random) {
    String written = name;
    for (UnaryOperator<String> liberty : LIBERTIES) {
      written = random.nextInt(3) == 0 ? liberty.apply(written) : written;
    }
    return written;
  }

  private static UnitIndex directory() {
    return SampleUnits.index(
        SampleUnits.directoryNames().stream().map(SampleUnits::clp).toArray(Unit[]::new));
  }
}
