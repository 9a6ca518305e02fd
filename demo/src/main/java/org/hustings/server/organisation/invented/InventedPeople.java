package org.hustings.server.organisation.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// People, one after the other. Two may have the same name, as in life; no two have the same
/// address.
public final class InventedPeople {
  private static final List<String> GIVEN =
      List.of(
          "Aarav",
          "Abena",
          "Ada",
          "Agnes",
          "Aidan",
          "Alun",
          "Amina",
          "Angus",
          "Anwen",
          "Asha",
          "Beatrix",
          "Bilal",
          "Bronwen",
          "Callum",
          "Cerys",
          "Chidi",
          "Clara",
          "Daljit",
          "Delroy",
          "Dilys",
          "Edith",
          "Eilidh",
          "Emeka",
          "Esme",
          "Farah",
          "Fergus",
          "Fiona",
          "Florence",
          "Gareth",
          "Grace",
          "Gwilym",
          "Hamza",
          "Harriet",
          "Hugh",
          "Ifan",
          "Imogen",
          "Iqbal",
          "Isla",
          "Jamila",
          "Jasper",
          "Kirsty",
          "Kofi",
          "Leah",
          "Lewis",
          "Mabel",
          "Maeve",
          "Megan",
          "Mohan",
          "Nadia",
          "Niamh",
          "Noor",
          "Olwen",
          "Oscar",
          "Padma",
          "Priya",
          "Rhodri",
          "Rosa",
          "Ruth",
          "Sanjay",
          "Seren",
          "Tamsin",
          "Tariq",
          "Una",
          "Winifred",
          "Yusuf",
          "Zara");
  private static final List<String> FAMILY =
      List.of(
          "Abara",
          "Ackerby",
          "Adeyo",
          "Amblecote",
          "Applewhaite",
          "Arkley",
          "Banerji",
          "Barrowdene",
          "Bellwether",
          "Birtwell",
          "Brackenbury",
          "Calloway",
          "Carrick",
          "Chatterley",
          "Clough",
          "Dalgarno",
          "Dewhirst",
          "Drinkwater",
          "Eastlake",
          "Ellerby",
          "Fairweather",
          "Farooqui",
          "Fothergale",
          "Gathercole",
          "Goodenough",
          "Greatorex",
          "Hardcastle",
          "Hazelrigg",
          "Iremonger",
          "Jessop",
          "Kirkbride",
          "Lightbody",
          "Longbottom",
          "Lovelock",
          "Makepeace",
          "Marchbanks",
          "Merriweather",
          "Nettleship",
          "Nwosu",
          "Oldroyd",
          "Osei",
          "Pankhurst-Lee",
          "Peverell",
          "Quartermain",
          "Ramsbottom",
          "Rashidi",
          "Satterthwaite",
          "Shufflebotham",
          "Silverthorne",
          "Sondhi",
          "Strangeways",
          "Tattersall",
          "Thistlewood",
          "Threlfall",
          "Underhill",
          "Venkatesan",
          "Wainscott",
          "Waverley",
          "Winterbourne",
          "Yarwood");
  private static final List<String> STREETS =
      List.of(
          "Mill Lane", "Station Road", "Chapel Street", "Orchard Way", "The Green", "Quay Side");

  private final RandomGenerator random;
  private final InventedPlaces places;
  private int number;

  public InventedPeople(RandomGenerator random) {
    this.random = random;
    this.places = new InventedPlaces(random);
  }

  /// Somebody who does not exist.
  ///
  /// @param postalAddress a line for each of its lines
  /// @param bornOn between 16 and 90 years before 2020
  public record Person(String name, String email, String postalAddress, LocalDate bornOn) {}

  /// The next person.
  public Person next() {
    String given = one(GIVEN);
    String family = one(FAMILY);
    number++;
    String email =
        "%s.%s.%d@members.example".formatted(given, family, number).toLowerCase(Locale.ROOT);
    String address =
        "%d %s\n%s\nZZ%d %dZZ"
            .formatted(
                number, one(STREETS), one(places.take(60)), 1 + number % 99, number / 99 % 10);
    LocalDate bornOn = LocalDate.of(2004, 1, 1).minusDays(random.nextInt(74 * 365));
    return new Person(given + " " + family, email, address, bornOn);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
