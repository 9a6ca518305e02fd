import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Reading;

/// Reads an election's definition and says what is elected, or what is wrong with the file.
void main(String[] arguments) throws IOException {
  String text = Files.readString(Path.of(arguments[0]));
  Reading reading = new DefinitionReader(CountRules.ofLibrary()).read(text);
  reading.faults().forEach(fault -> IO.println(fault.words(arguments[0])));
  reading.definition().ifPresent(election -> election.contests().forEach(contest ->
      IO.println(contest.name() + ", seats: " + contest.seats())));
}
