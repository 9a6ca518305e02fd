import org.hustings.ballotbox.marks.*;
import org.hustings.ballotbox.sealing.*;
import org.hustings.definition.*;

/// Seals a marked paper to a key that three trustees share, and opens it with the shares of two.
void main() {
  KeyCeremony ceremony = KeyCeremony.hold(new ElectionId("club-2026"), 2, 3);
  Marks marks = new Marks.Preferences(List.of("ben", "ann"));
  MarkedPaper paper = new MarkedPaper(ContestId.of("club-2026", "chair"), null, marks);
  byte[] inner = InnerEnvelope.fill(new Papers(ceremony.key().election(), List.of(paper)), 256);
  Sealing sealing = Sealing.of(ceremony.key().version());
  byte[] sealed = sealing.seal(ceremony.key(), inner);
  OpeningKey key = OpeningKey.of(ceremony.key(), ceremony.shares().subList(1, 3));
  IO.println(InnerEnvelope.read(sealing.open(key, sealed)).marked().getFirst().marks());
}
