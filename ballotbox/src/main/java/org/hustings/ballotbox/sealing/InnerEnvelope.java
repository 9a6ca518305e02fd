package org.hustings.ballotbox.sealing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.jspecify.annotations.Nullable;

/// What an inner envelope holds before it is sealed: the marked papers as lines of text, filled up
/// with zero bytes to the length that all envelopes of the election share, so that its size tells
/// nothing. Nothing in it is about the elector, the pack, the time or the channel.
///
/// ```
/// ballot 1 nec-2020
/// paper treasurer
/// preferences 14 3 27
/// paper youth-representative
/// college Young members
/// crosses 31
/// ```
public final class InnerEnvelope {
  private static final String FIRST = "ballot 1 ";
  private static final String PAPER = "paper ";
  private static final String COLLEGE = "college ";
  private static final String PREFERENCES = "preferences";
  private static final String CROSSES = "crosses";
  private static final String BLANK = "blank";
  private static final String SPOILT = "spoilt ";

  private InnerEnvelope() {}

  /// Fills an envelope of this many bytes.
  public static byte[] fill(Papers papers, int length) {
    byte[] text = text(papers).getBytes(StandardCharsets.UTF_8);
    if (text.length > length) {
      throw new IllegalArgumentException(
          "The papers take %d bytes, and the envelope has %d".formatted(text.length, length));
    }
    return Arrays.copyOf(text, length);
  }

  /// Reads what was filled.
  ///
  /// @throws UnopenedException if it is not the text of marked papers
  public static Papers read(byte[] inner) {
    int end = inner.length;
    while (end > 0 && inner[end - 1] == 0) {
      end--;
    }
    List<String> lines = new String(inner, 0, end, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || !lines.getFirst().startsWith(FIRST)) {
      throw new UnopenedException("An envelope holds no papers of version 1.");
    }
    try {
      ElectionId election = new ElectionId(lines.getFirst().substring(FIRST.length()));
      return new Papers(election, marked(election, lines));
    } catch (IllegalArgumentException e) {
      throw new UnopenedException("The papers in an envelope cannot be read.");
    }
  }

  static String text(Papers papers) {
    StringBuilder text = new StringBuilder(FIRST).append(papers.election()).append('\n');
    for (MarkedPaper paper : papers.marked()) {
      text.append(PAPER).append(paper.contest().slug()).append('\n');
      if (paper.college() != null) {
        text.append(COLLEGE).append(paper.college()).append('\n');
      }
      text.append(line(paper.marks())).append('\n');
    }
    return text.toString();
  }

  static String line(Marks marks) {
    return switch (marks) {
      case Marks.Preferences(List<String> keys) -> PREFERENCES + " " + String.join(" ", keys);
      case Marks.Crosses(List<String> keys) -> CROSSES + " " + String.join(" ", keys);
      case Marks.Blank _ -> BLANK;
      case Marks.Spoilt(SpoiltReason reason) -> SPOILT + reason.key();
    };
  }

  private static List<MarkedPaper> marked(ElectionId election, List<String> lines) {
    List<MarkedPaper> papers = new ArrayList<>();
    int at = 1;
    while (at < lines.size()) {
      ContestId contest = new ContestId(election, after(PAPER, line(lines, at++)));
      @Nullable String college = null;
      if (line(lines, at).startsWith(COLLEGE)) {
        college = after(COLLEGE, line(lines, at++));
      }
      papers.add(new MarkedPaper(contest, college, marks(line(lines, at++))));
    }
    return papers;
  }

  private static String line(List<String> lines, int at) {
    if (at >= lines.size()) {
      throw new IllegalArgumentException("a line is missing");
    }
    return lines.get(at);
  }

  private static Marks marks(String line) {
    if (line.equals(BLANK)) {
      return new Marks.Blank();
    }
    if (line.startsWith(SPOILT)) {
      return new Marks.Spoilt(
          SpoiltReason.ofKey(after(SPOILT, line))
              .orElseThrow(() -> new IllegalArgumentException("an unknown reason")));
    }
    return line.startsWith(CROSSES)
        ? new Marks.Crosses(keys(after(CROSSES, line)))
        : new Marks.Preferences(keys(after(PREFERENCES, line)));
  }

  private static List<String> keys(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
  }

  private static String after(String name, String line) {
    if (!line.startsWith(name)) {
      throw new IllegalArgumentException("expected " + name);
    }
    return line.substring(name.length());
  }
}
