import java.nio.file.Path;
import java.util.Map;

/// An invented society in the middle of its ballot, whose electors' codes are written into
/// `ballots.txt`. Its arguments are a folder, the port and the number of electors.
final class Voting {
  private Voting() {}

  public static void main(String[] arguments) {
    Node.start(
        Path.of(arguments[0]),
        Map.of(
            "server.port", arguments[1],
            "hustings.faults.electors", arguments[2],
            "hustings.faults.folder", arguments[0]),
        "voting-faults");
  }
}
