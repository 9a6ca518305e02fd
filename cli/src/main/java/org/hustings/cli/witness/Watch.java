package org.hustings.cli.witness;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.ballotbox.tlog.Proofs;
import org.hustings.ballotbox.tlog.SignedNote;
import org.jspecify.annotations.Nullable;

/// Looks at a site's logs, once each time it is asked: keeps and cosigns what extends the last, and
/// says what does not.
final class Watch {
  private final SiteLogs site;
  private final WitnessFolder folder;
  private final WitnessKey own;
  private final List<NoteKey> given;
  private List<String> words = new ArrayList<>();
  private List<String> wrong = new ArrayList<>();

  Watch(SiteLogs site, WitnessFolder folder, WitnessKey own, List<NoteKey> given) {
    this.site = site;
    this.folder = folder;
    this.own = own;
    this.given = given;
  }

  /// What was seen.
  ///
  /// @param wrong what nobody should see; empty if all is well
  record Seen(List<String> words, List<String> wrong) {}

  Seen look() throws IOException, InterruptedException {
    words = new ArrayList<>();
    wrong = new ArrayList<>();
    List<SiteLogs.Log> logs = site.all();
    Map<String, Restored> goneOn = new HashMap<>();
    for (SiteLogs.Log log : logs) {
      for (Checkpoint.Restored before : site.checkpoint(log).checkpoint().restored()) {
        goneOn.put(before.origin(), new Restored(log, before.size()));
      }
      look(log);
    }
    for (NoteKey pinned : folder.keys()) {
      if (logs.stream().noneMatch(log -> log.key().name().equals(pinned.name()))) {
        gone(pinned, goneOn.get(pinned.name()));
      }
    }
    return new Seen(List.copyOf(words), List.copyOf(wrong));
  }

  /// A log that goes on from a backup of another.
  private record Restored(SiteLogs.Log log, long size) {}

  /// A log that the site has no more: it was restored from a backup and says so, or somebody took it
  /// away. Either way entries are missing, and whoever kept them is to hear of it, once.
  private void gone(NoteKey pinned, @Nullable Restored restored)
      throws IOException, InterruptedException {
    if (restored == null) {
      wrong.add("%s was there and is there no more".formatted(pinned.name()));
      return;
    }
    if (folder.isTold(pinned)) {
      return;
    }
    Optional<SignedNote> last = folder.last(pinned);
    long kept = last.map(note -> note.checkpoint().size()).orElse(0L);
    String words =
        "%s went back to a backup with %d entries, as the site says, and goes on as %s: %d that were kept of it are gone"
            .formatted(
                pinned.name(),
                restored.size(),
                restored.log().key().name(),
                Math.max(0, kept - restored.size()));
    wrong.add(words + (agrees(pinned, restored) ? "" : ", and what is left of it was changed"));
    folder.tell(words);
  }

  /// Whether the newest checkpoint that was kept of a log before its backup leads to the one that
  /// goes on from it; true where none so old was kept.
  private boolean agrees(NoteKey pinned, Restored restored)
      throws IOException, InterruptedException {
    Optional<Checkpoint> before =
        folder.all(pinned).stream()
            .map(SignedNote::checkpoint)
            .filter(checkpoint -> checkpoint.size() <= restored.size())
            .reduce((_, later) -> later);
    if (before.isEmpty()) {
      return true;
    }
    Checkpoint now = site.checkpoint(restored.log()).checkpoint();
    return now.size() == before.get().size()
        ? now.root().equals(before.get().root())
        : Proofs.extend(
            before.get(), now, site.consistency(restored.log(), before.get().size(), now.size()));
  }

  private void look(SiteLogs.Log log) throws IOException, InterruptedException {
    NoteKey key = pinned(log);
    SignedNote note = site.checkpoint(log);
    if (note.signedBy(key).isEmpty() || !note.checkpoint().origin().equals(key.name())) {
      contradicted(
          note,
          "The checkpoint of %s is not signed with the key that was kept, %s"
              .formatted(key.name(), key));
      return;
    }
    Optional<SignedNote> last = folder.last(key);
    if (last.isEmpty() || extend(log, last.get().checkpoint(), note)) {
      take(log, note, last.isPresent() && last.get().text().equals(note.text()));
    }
  }

  /// The key given or kept for this log; one that is seen for the first time is kept from now on.
  private NoteKey pinned(SiteLogs.Log log) throws IOException {
    List<NoteKey> known = new ArrayList<>(given);
    known.addAll(folder.keys());
    for (NoteKey key : known) {
      if (key.name().equals(log.key().name())) {
        return key;
      }
    }
    folder.pin(log.key());
    words.add("Seen for the first time, and kept: " + log.key());
    return log.key();
  }

  private boolean extend(SiteLogs.Log log, Checkpoint last, SignedNote note)
      throws IOException, InterruptedException {
    Checkpoint now = note.checkpoint();
    if (now.size() < last.size()) {
      contradicted(
          note,
          "%s has %d entries, and had %d: it has lost some"
              .formatted(now.origin(), now.size(), last.size()));
      return false;
    }
    boolean extended =
        now.size() == last.size()
            ? now.root().equals(last.root())
            : Proofs.extend(last, now, site.consistency(log, last.size(), now.size()));
    if (!extended) {
      contradicted(
          note,
          "%s with %d entries does not extend what was kept of it with %d: it was changed"
              .formatted(now.origin(), now.size(), last.size()));
    }
    return extended;
  }

  private void take(SiteLogs.Log log, SignedNote note, boolean keptAlready)
      throws IOException, InterruptedException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    SignedNote cosigned = note.with(List.of(note.cosigned(own.key(), now, own::sign)));
    Checkpoint head = note.checkpoint();
    if (!keptAlready) {
      folder.keep("%s %s".formatted(now, head.origin()), cosigned);
    }
    boolean taken = site.handIn(log, cosigned);
    words.add(
        "%s: %d entries, root %s%s"
            .formatted(
                head.origin(),
                head.size(),
                head.root(),
                taken
                    ? ""
                    : ". The site does not know this witness; its operator can name it: "
                        + own.key()));
  }

  private void contradicted(SignedNote note, String words) throws IOException {
    wrong.add(words + ". Both are kept in " + folder.folder());
    folder.keepWrong(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + words, note);
  }
}
