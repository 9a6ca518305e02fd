package org.hustings.ballotbox.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody has kept of a site's heads, as a file: signed checkpoints, and the chain's heads
/// of older days.
///
/// A signed checkpoint stands there as it was published. A head of a chain is a line with its
/// number and its hash in hexadecimal. Everything else, such as words between them or the headers
/// of a mail, is passed over.
public record KeptHeads(List<SignedNote> checkpoints, List<ChainHead> chains) {
  private static final String MARK = "== ";
  private static final Pattern CHAIN = Pattern.compile("\\s*(\\d{1,18})\\s+([0-9a-f]{64})\\s*");

  public KeptHeads {
    checkpoints = List.copyOf(checkpoints);
    chains = List.copyOf(chains);
  }

  /// The head of a hash chain: how many entries or ballots, and the hash of the last.
  public record ChainHead(long size, String hash) {}

  /// Reads a file, or the heads of a mail that was saved whole.
  public static KeptHeads read(String file) {
    List<SignedNote> checkpoints = new ArrayList<>();
    List<ChainHead> chains = new ArrayList<>();
    for (String text : new SavedMail(file).texts()) {
      checkpoints.addAll(new NotesInText(text).all());
      for (String line : text.lines().toList()) {
        Matcher chain = CHAIN.matcher(line);
        if (chain.matches()) {
          chains.add(new ChainHead(Long.parseLong(chain.group(1)), chain.group(2)));
        }
      }
    }
    return new KeptHeads(checkpoints, chains);
  }

  /// A checkpoint as the file has it.
  public static String block(String words, SignedNote note) {
    return MARK + words + "\n" + note + "\n";
  }

  /// Whether nothing is kept.
  public boolean isEmpty() {
    return checkpoints.isEmpty() && chains.isEmpty();
  }
}
