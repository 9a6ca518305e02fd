package org.hustings.count.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hustings.count.Candidate;
import org.hustings.count.Lot;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Lots;
import org.hustings.count.json.JsonFault;
import org.hustings.count.json.JsonReader;
import org.hustings.count.lots.LotsInOrder;
import org.hustings.count.lots.RecordedLots;

/// Reads lots drawn before the count: CSV with the columns `stage,purpose,between,drawn`, a list
/// `order` of all candidates drawn in advance, or the JSON of an earlier count, whose lots it
/// repeats. Candidates who do not stand in this contest, and lots between them, are passed over, so
/// that one file serves several contests.
public final class LotsFile {
  private static final String PURPOSES =
      Arrays.stream(Purpose.values())
          .map(purpose -> '"' + purpose.text() + '"')
          .collect(Collectors.joining(" or "));

  private final String name;
  private final CandidateNames names;
  private final List<Lot> lots = new ArrayList<>();

  private LotsFile(String name, List<Candidate> candidates) {
    this.name = name;
    this.names = new CandidateNames(candidates);
  }

  /// The lots of this file.
  ///
  /// @throws BadBallotFile naming line and column of what is not a lot
  public static Lots read(String name, InputStream in, List<Candidate> candidates)
      throws IOException {
    byte[] bytes = in.readAllBytes();
    LotsFile file = new LotsFile(name, candidates);
    InputStream again = new ByteArrayInputStream(bytes);
    return BallotFormat.of(name, bytes) == BallotFormat.JSON ? file.json(again) : file.csv(again);
  }

  private Lots json(InputStream in) throws IOException {
    try {
      JsonReader json = new JsonReader(in);
      json.object();
      while (json.hasNext()) {
        if (json.name().equals("lots")) {
          json.list();
          while (json.hasNext()) {
            lots.add(lot(json));
          }
        } else {
          json.skip();
        }
      }
      return new RecordedLots(lots);
    } catch (JsonFault fault) {
      throw new BadBallotFile(name, fault.line(), fault.column(), fault.found(), fault.expected());
    }
  }

  private Lot lot(JsonReader json) throws IOException {
    int stage = 0;
    Optional<Purpose> purpose = Optional.empty();
    List<Integer> between = new ArrayList<>();
    int drawn = 0;
    json.object();
    while (json.hasNext()) {
      switch (json.name()) {
        case "stage" -> stage = (int) json.number();
        case "purpose" -> purpose = Purpose.of(json.string());
        case "drawn" -> drawn = (int) json.number();
        case "between" -> {
          json.list();
          while (json.hasNext()) {
            between.add((int) json.number());
          }
        }
        default -> json.skip();
      }
    }
    if (!between.contains(drawn)) {
      throw json.fault("a lot drawn from those whom it is between");
    }
    if (purpose.isEmpty()) {
      throw json.fault("a lot for " + PURPOSES);
    }
    return new Lot(stage, purpose.get(), between, drawn);
  }

  private Lots csv(InputStream in) throws IOException {
    Lines lines = new Lines(name, in);
    CsvCells cells = new CsvCells(lines, (byte) ',');
    String head = lines.more() && cells.split() ? String.join(",", cells.texts()) : "";
    if (head.equals("order")) {
      return order(lines, cells);
    }
    if (!head.equals("stage,purpose,between,drawn")) {
      throw new BadBallotFile(
          name, 1, 1, '"' + head + '"', "the line stage,purpose,between,drawn or the line order");
    }
    lines.next();
    for (; lines.more(); lines.next()) {
      if (cells.split()) {
        lot(lines, cells).ifPresent(lots::add);
      }
    }
    return new RecordedLots(lots);
  }

  private Lots order(Lines lines, CsvCells cells) throws IOException {
    List<Integer> order = new ArrayList<>();
    lines.next();
    for (; lines.more(); lines.next()) {
      if (cells.split()) {
        int candidate = names.number(cells.text(0)).orElse(0);
        if (order.contains(candidate)) {
          throw lines.fault(cells.from(0), '"' + cells.text(0) + '"', "each candidate once");
        }
        if (candidate > 0) {
          order.add(candidate);
        }
      }
    }
    if (order.isEmpty()) {
      throw new BadBallotFile(
          name, 1, 1, "an order of others", "candidates of this contest, by name or number");
    }
    return new LotsInOrder(order);
  }

  /// The lot in hand; empty if it is between candidates of another contest.
  private Optional<Lot> lot(Lines lines, CsvCells cells) {
    if (cells.size() != 4) {
      throw lines.fault(lines.end(), cells.size() + " cells", "4: stage,purpose,between,drawn");
    }
    OptionalInt stage = stage(cells.text(0));
    if (stage.isEmpty()) {
      throw lines.fault(cells.from(0), '"' + cells.text(0) + '"', "the number of a stage");
    }
    List<Integer> between = new ArrayList<>();
    for (String number : cells.text(2).strip().split(" +", -1)) {
      between.add(names.number(number).orElse(0));
    }
    if (between.contains(0)) {
      return Optional.empty();
    }
    int drawn = names.number(cells.text(3)).orElse(0);
    if (!between.contains(drawn)) {
      throw lines.fault(
          cells.from(3), '"' + cells.text(3) + '"', "one of those whom the lot is between");
    }
    Purpose purpose =
        Purpose.of(cells.text(1).strip())
            .orElseThrow(() -> lines.fault(cells.from(1), '"' + cells.text(1) + '"', PURPOSES));
    return Optional.of(new Lot(stage.getAsInt(), purpose, between, drawn));
  }

  private static OptionalInt stage(String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
