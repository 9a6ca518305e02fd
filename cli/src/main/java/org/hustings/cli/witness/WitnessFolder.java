package org.hustings.cli.witness;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.ballotbox.tlog.SignedNote;
import org.hustings.cli.UserFault;
import org.jspecify.annotations.Nullable;

/// What a witness keeps of a site: `heads.txt`, every checkpoint that it has seen, `keys.txt`, the
/// keys of the logs, and `witness-key`, its own. Checkpoints are only ever added.
record WitnessFolder(Path folder) {
  static WitnessFolder of(@Nullable Path chosen, URI site) throws IOException {
    if (site.getHost() == null) {
      throw new UserFault("'%s' is no address of a site: https://example.org".formatted(site));
    }
    String port = site.getPort() < 0 ? "" : "-" + site.getPort();
    Path folder =
        chosen == null
            ? data().resolve("hustings").resolve("witness").resolve(site.getHost() + port)
            : chosen;
    Files.createDirectories(folder);
    return new WitnessFolder(folder);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /// The newest checkpoint that is kept of a log.
  Optional<SignedNote> last(NoteKey log) throws IOException {
    return all(log).stream().reduce((_, later) -> later);
  }

  /// Every checkpoint that is kept of a log, the oldest first.
  List<SignedNote> all(NoteKey log) throws IOException {
    return kept("heads.txt").map(KeptHeads::read).stream()
        .flatMap(heads -> heads.checkpoints().stream())
        .filter(note -> note.signedBy(log).isPresent())
        .toList();
  }

  /// Whether it was said before that a log went back to a backup.
  boolean isTold(NoteKey log) throws IOException {
    return kept("restored.txt").stream()
        .flatMap(String::lines)
        .anyMatch(line -> line.startsWith(log.name() + " "));
  }

  /// Keeps that it was said.
  void tell(String words) throws IOException {
    add("restored.txt", words.replace('\n', ' ') + "\n");
  }

  void keep(String words, SignedNote note) throws IOException {
    add("heads.txt", KeptHeads.block(words, note));
  }

  /// Keeps what should not be, for whoever is shown it, beside what it contradicts.
  void keepWrong(String words, SignedNote note) throws IOException {
    add("contradictions.txt", KeptHeads.block(words, note));
  }

  List<NoteKey> keys() throws IOException {
    List<NoteKey> keys = new ArrayList<>();
    kept("keys.txt").ifPresent(file -> file.lines().map(NoteKey::parse).forEach(keys::add));
    return keys;
  }

  void pin(NoteKey key) throws IOException {
    add("keys.txt", key + "\n");
  }

  private Optional<String> kept(String name) throws IOException {
    return Files.exists(file(name)) ? Optional.of(Files.readString(file(name))) : Optional.empty();
  }

  private void add(String name, String text) throws IOException {
    Files.writeString(
        file(name),
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }

  private static Path data() {
    String chosen = System.getenv("XDG_DATA_HOME");
    return chosen == null || chosen.isBlank()
        ? Path.of(System.getProperty("user.home"), ".local", "share")
        : Path.of(chosen);
  }
}
