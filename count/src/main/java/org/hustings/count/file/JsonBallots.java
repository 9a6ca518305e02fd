package org.hustings.count.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;
import org.hustings.count.json.JsonFault;
import org.hustings.count.json.JsonReader;

/// Reads our own JSON ballot files; docs/formats.md describes them.
final class JsonBallots {
  private final String file;
  private final JsonReader json;
  private final Repairs repairs = new Repairs();
  private final RankingsBuilder rankings = new RankingsBuilder();
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<Integer> withdrawn = new TreeSet<>();
  private String title = "";
  private OptionalInt seats = OptionalInt.empty();
  private long invalid;

  private JsonBallots(String file, InputStream in) throws IOException {
    this.file = file;
    this.json = new JsonReader(in);
  }

  static BallotFile read(String file, InputStream in) throws IOException {
    try {
      JsonBallots ballots = new JsonBallots(file, in);
      ballots.members();
      return ballots.file();
    } catch (JsonFault fault) {
      throw new BadBallotFile(file, fault.line(), fault.column(), fault.found(), fault.expected());
    }
  }

  private BallotFile file() {
    return new BallotFile(
        file,
        title,
        seats,
        candidates,
        withdrawn,
        List.of(),
        rankings.build(),
        invalid,
        repairs.list());
  }

  private void members() throws IOException {
    json.object();
    boolean ballots = false;
    while (json.hasNext()) {
      String name = json.name();
      switch (name) {
        case "title" -> title = json.string();
        case "seats" -> seats = OptionalInt.of(number(Short.MAX_VALUE, "seats"));
        case "invalid" -> invalid = json.number();
        case "candidates" -> candidates();
        case "withdrawn" -> withdrawn();
        case "ballots" -> {
          ballots();
          ballots = true;
        }
        default -> {
          repairs.add(json.line(), "\"" + name + "\" is not part of a ballot file: passed over");
          json.skip();
        }
      }
    }
    json.end();
    if (!ballots) {
      throw json.fault("\"ballots\" in the object");
    }
  }

  private int number(int most, String what) throws IOException {
    long number = json.number();
    if (number < 1 || number > most) {
      throw json.fault(what + " from 1 to " + most + ", not " + number);
    }
    return (int) number;
  }

  private void candidates() throws IOException {
    json.list();
    while (json.hasNext()) {
      candidate();
    }
  }

  private void candidate() throws IOException {
    String name = "";
    String party = "";
    Set<String> groups = new HashSet<>();
    json.object();
    while (json.hasNext()) {
      switch (json.name()) {
        case "number" -> {
          if (json.number() != candidates.size() + 1) {
            throw json.fault("candidates numbered from 1 in their order");
          }
        }
        case "name" -> name = json.string();
        case "party" -> party = json.string();
        case "groups" -> {
          json.list();
          while (json.hasNext()) {
            groups.add(json.string());
          }
        }
        default -> json.skip();
      }
    }
    if (name.isBlank()) {
      throw json.fault("a \"name\" for candidate " + (candidates.size() + 1));
    }
    candidates.add(new Candidate(candidates.size() + 1, name, party, groups));
  }

  private void withdrawn() throws IOException {
    knowCandidates();
    json.list();
    while (json.hasNext()) {
      withdrawn.add(number(candidates.size(), "a candidate's number"));
    }
  }

  private void knowCandidates() throws IOException {
    if (candidates.isEmpty() || candidates.size() > BltReader.MOST_CANDIDATES) {
      throw json.fault("\"candidates\" before what names them, at most 32767");
    }
  }

  private void ballots() throws IOException {
    knowCandidates();
    MarkList marks = new MarkList(rankings, candidates.size());
    json.list();
    while (json.hasNext()) {
      long weight = 1;
      marks.clear();
      json.object();
      while (json.hasNext()) {
        switch (json.name()) {
          case "weight" -> weight = number(Integer.MAX_VALUE, "a weight");
          case "ranking" -> ranking(marks);
          default -> json.skip();
        }
      }
      marks.end(weight);
    }
  }

  private void ranking(MarkList marks) throws IOException {
    json.list();
    while (json.hasNext()) {
      marks.preference();
      if (json.nullValue()) {
        marks.skip();
      } else if (json.atList()) {
        json.list();
        while (json.hasNext()) {
          rank(marks);
        }
      } else {
        rank(marks);
      }
    }
  }

  private void rank(MarkList marks) throws IOException {
    int candidate = number(candidates.size(), "a candidate's number");
    if (!marks.rank(candidate)) {
      repairs.add(
          json.line(),
          "candidate " + candidate + " is ranked twice: only the earlier preference was kept");
    }
  }
}
