package org.hustings.ballotbox.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionId;

/// A ceremony as two officials named it, in a file that is carried to a machine without a network:
/// to which trustees' keys the shares are to be sealed there. Nothing in it is secret.
///
/// @param ceremony by which the server knows it again
/// @param needed how many trustees open together
/// @param places of the trustees, in the order of their shares
public record CeremonyPlan(String ceremony, ElectionId election, int needed, List<Place> places) {
  private static final String KIND = "Hustings ceremony";
  private static final int LONGEST = 100_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  /// @param name the trustee's, in one line
  public record Place(String name, TrusteeKey key) {
    public Place {
      name = name.replaceAll("\\p{Cntrl}+", " ").strip();
    }
  }

  public CeremonyPlan {
    places = List.copyOf(places);
    if (!NUMBER.matcher(ceremony).matches()) {
      throw new IllegalArgumentException("A ceremony is named by a number");
    }
    if (needed < 2 || needed > places.size()) {
      throw new IllegalArgumentException(
          "%d of %d trustees cannot open".formatted(needed, places.size()));
    }
  }

  /// The plan as its file holds it.
  public String text() {
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    lines.add(Map.entry("ceremony", ceremony));
    lines.add(Map.entry("election", election.slug()));
    lines.add(Map.entry("needed", Integer.toString(needed)));
    lines.add(Map.entry("trustees", Integer.toString(places.size())));
    for (int number = 1; number <= places.size(); number++) {
      Place place = places.get(number - 1);
      lines.add(Map.entry("trustee " + number, place.name()));
      lines.add(Map.entry("key " + number, KeyText.grouped(place.key().publicKey())));
    }
    return KeyText.write(KIND, lines);
  }

  /// Reads a plan's file.
  ///
  /// @throws KeyTextException says what is wrong with it
  public static CeremonyPlan parse(String text) {
    KeyText file = KeyText.read(KIND, text, LONGEST);
    return file.make(() -> {
      List<Place> places = new ArrayList<>();
      int trustees = file.number("trustees");
      for (int number = 1; number <= trustees; number++) {
        TrusteeKey key = new TrusteeKey(file.hex("key " + number));
        places.add(new Place(file.field("trustee " + number), key));
      }
      ElectionId election = new ElectionId(file.lower("election"));
      return new CeremonyPlan(file.field("ceremony"), election, file.number("needed"), places);
    });
  }

  /// Holds the ceremony: the key is made, split and sealed here, and only what is sealed leaves.
  ///
  /// @throws UnopenedException if a trustee's key is none to which anything can be sealed
  public SealedCeremony hold() {
    KeyCeremony held = KeyCeremony.hold(election, needed, places.size());
    List<SealedCeremony.Sealed> sealed = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      TrusteeShare share = held.shares().get(place);
      sealed.add(
          new SealedCeremony.Sealed(places.get(place).key().seal(share), share.commitment()));
    }
    return new SealedCeremony(ceremony, held.key(), sealed);
  }
}
