package org.hustings.server.organisation.invented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventedPeopleTest {
  @Test
  void the_same_seed_gives_the_same_people() {
    assertThat(people(7, 100)).isEqualTo(people(7, 100)).isNotEqualTo(people(8, 100));
  }

  @Test
  void no_two_have_the_same_address_and_nobody_can_be_written_to() {
    assertThat(people(1, 10_000))
        .allSatisfy(person -> assertThat(person.email()).endsWith(".example"))
        .extracting(InventedPeople.Person::email)
        .doesNotHaveDuplicates();
    assertThat(people(1, 10_000))
        .extracting(InventedPeople.Person::postalAddress)
        .doesNotHaveDuplicates();
  }

  @Test
  void places_are_given_once_each_and_no_more_than_there_are() {
    InventedPlaces places = new InventedPlaces(new Random(3));
    assertThat(places.take(InventedPlaces.MOST)).doesNotHaveDuplicates();
    assertThatThrownBy(() -> places.take(InventedPlaces.MOST + 1))
        .hasMessageContaining("invented places");
  }

  private static List<InventedPeople.Person> people(long seed, int number) {
    InventedPeople people = new InventedPeople(new Random(seed));
    return Stream.generate(people::next).limit(number).toList();
  }
}
