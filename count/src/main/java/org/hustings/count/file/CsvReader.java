package org.hustings.count.file;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;
import org.jspecify.annotations.Nullable;

/// Reads CSV by the layout that was recognised in its first lines, however many follow.
final class CsvReader {
  private final Lines lines;
  private final CsvSample sample;
  private final @Nullable CandidateList list;
  private final RankingsBuilder rankings = new RankingsBuilder();

  CsvReader(Lines lines, CsvSample sample, @Nullable CandidateList list) {
    this.lines = lines;
    this.sample = sample;
    this.list = list;
  }

  /// The separator of the file that these lines begin, found in the first that is not blank; a
  /// spreadsheet's `sep=;` is gone past.
  static byte separator(Lines lines) throws IOException {
    while (lines.more() && lines.end() == lines.position()) {
      lines.next();
    }
    if (!lines.more()) {
      throw new BadBallotFile(
          lines.file, lines.number(), 1, "the end of the file", "a line of candidates or ballots");
    }
    String line = lines.text(lines.position(), lines.end());
    if (line.length() == 5 && line.startsWith("sep=")) {
      lines.next();
      return (byte) line.charAt(4);
    }
    return CsvCells.separator(lines);
  }

  BallotFile read() throws IOException {
    CsvRecognition recognition = new CsvRecognition(sample, list);
    CsvLayout layout = recognition.layout();
    CsvCells cells = new CsvCells(lines, separator(lines));
    Set<String> headings = layout.heading() == 0 ? Set.of() : recognition.headings();
    CsvBallots ballots = ballots(layout, cells, headings);
    CsvResponses responses =
        new CsvResponses(lines, cells, recognition.passedOver(), layout instanceof CsvLayout.Tall);
    int width = skipHeading(layout.heading(), cells);
    for (; lines.more(); lines.next()) {
      if (cells.split()) {
        refuseHeadingAgain(recognition, headings, cells);
        for (int extra = width; extra < cells.size(); extra++) {
          if (!cells.isBlank(extra)) {
            throw lines.fault(
                cells.from(extra),
                lines.found(cells.from(extra)),
                "no more columns than the first line has");
          }
        }
        responses.look();
        ballots.ballot();
      }
    }
    List<Candidate> candidates = ballots.candidates();
    report(recognition, layout, candidates);
    return new BallotFile(
        lines.file,
        "",
        OptionalInt.empty(),
        candidates,
        Set.of(),
        List.of(),
        rankings.build(),
        0,
        lines.repairs.list());
  }

  /// Files put together by hand have their heading in the middle, too.
  private void refuseHeadingAgain(
      CsvRecognition recognition, Set<String> headings, CsvCells cells) {
    int known = recognition.knownColumn();
    if (known >= 0 && headings.contains(cells.text(known))) {
      throw lines.fault(
          cells.from(known),
          "the heading " + lines.found(cells.from(known)) + " again",
          "a ballot");
    }
  }

  /// Goes past the heading; how many columns it has.
  private int skipHeading(int rows, CsvCells cells) throws IOException {
    int width = rows == 0 ? sample.width() : 0;
    for (int row = 0; row < rows; lines.next()) {
      if (cells.split()) {
        width = Math.max(width, cells.size());
        row++;
      }
    }
    return width;
  }

  private CsvBallots ballots(CsvLayout layout, CsvCells cells, Set<String> headings) {
    NamedCandidates named = new NamedCandidates(lines, list, headings);
    return switch (layout) {
      case CsvLayout.Ranks ranks -> new CsvRanks(lines, cells, ranks, rankings);
      case CsvLayout.Names names -> new CsvNames(lines, cells, names, rankings, named);
      case CsvLayout.Marked marked -> new CsvMarks(lines, cells, marked, rankings, named, list);
      case CsvLayout.Tall tall -> new CsvTall(lines, cells, tall, rankings, named);
    };
  }

  private void report(CsvRecognition recognition, CsvLayout layout, List<Candidate> candidates) {
    List<String> passedOver = recognition.passedOver().stream().map(CsvColumn::named).toList();
    if (!passedOver.isEmpty()) {
      lines.repairs.add(1, "not part of the vote, passed over: " + String.join(", ", passedOver));
    }
    if (layout.heading() == 0) {
      lines.repairs.add(
          1,
          "read as a ballot, since the file has no heading; candidates: "
              + String.join(", ", candidates.stream().map(Candidate::name).toList()));
    }
  }
}
