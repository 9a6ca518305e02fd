package org.hustings.ballotbox.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody has kept of a site's heads, as a file: signed checkpoints, and the chain's heads
/// of older days.
///
/// A signed checkpoint stands there as it was published, after a line that begins with `== `. A
/// head of a chain is a line with its number and its hash in hexadecimal. Everything else, such as
/// words between them, is passed over.
public record KeptHeads(List<SignedNote> checkpoints, List<ChainHead> chains) {
  private static final String MARK = "== ";
  private static final Pattern CHAIN = Pattern.compile("\\s*(\\d{1,18})\\s+([0-9a-f]{64})\\s*");

  /// The head of a hash chain: how many entries or ballots, and the hash of the last.
  public record ChainHead(long size, String hash) {}

  public static KeptHeads read(String file) {
    List<SignedNote> checkpoints = new ArrayList<>();
    List<ChainHead> chains = new ArrayList<>();
    StringBuilder note = new StringBuilder();
    for (String line : file.lines().toList()) {
      if (line.startsWith(MARK)) {
        end(note, checkpoints);
      } else {
        note.append(line).append('\n');
      }
      Matcher chain = CHAIN.matcher(line);
      if (chain.matches()) {
        chains.add(new ChainHead(Long.parseLong(chain.group(1)), chain.group(2)));
      }
    }
    end(note, checkpoints);
    return new KeptHeads(List.copyOf(checkpoints), List.copyOf(chains));
  }

  /// A checkpoint as the file has it.
  public static String block(String words, SignedNote note) {
    return MARK + words + "\n" + note + "\n";
  }

  /// Whether nothing is kept.
  public boolean isEmpty() {
    return checkpoints.isEmpty() && chains.isEmpty();
  }

  private static void end(StringBuilder kept, List<SignedNote> checkpoints) {
    String note = kept.toString().stripTrailing() + "\n";
    kept.setLength(0);
    if (note.contains("\n\n\u2014 ")) {
      checkpoints.add(SignedNote.parse(note.stripLeading()));
    }
  }
}
