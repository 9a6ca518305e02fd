import org.hustings.count.*;
import org.hustings.count.record.CountRecord;
import org.hustings.count.rules.Rules;
import org.hustings.count.sheet.TextSheet;

/// Elects one of three by the ERS97 rules, from nine ballots.
void main() {
  Rankings ballots = new RankingsBuilder().add(4, 1, 2).add(3, 2, 3).add(2, 3, 2).build();
  List<Candidate> candidates =
      List.of(new Candidate(1, "Ann"), new Candidate(2, "Ben"), new Candidate(3, "Cat"));
  Contest contest = new Contest("Chair", 1, candidates, Set.of(), List.of(), ballots, 0);
  switch (Rules.named("ers97").orElseThrow().count(contest, Lots.none())) {
    case CountResult.Counted(CountRecord record) -> IO.println(TextSheet.of(record));
    case CountResult.LotNeeded lot -> IO.println("A lot decides between " + lot.between());
  }
}
