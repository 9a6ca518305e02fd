package org.hustings.count.file;

import org.hustings.count.Candidate;
import org.hustings.count.Rankings;
import org.hustings.count.json.JsonWriter;

/// Writes our own JSON ballot files; docs/formats.md describes them.
final class JsonBallotsWriter {
  private JsonBallotsWriter() {}

  static void write(BallotFile file, StringBuilder out) {
    JsonWriter json = new JsonWriter(out, true);
    json.object().name("title").value(file.title());
    file.seats().ifPresent(seats -> json.name("seats").value(seats));
    json.name("candidates").list();
    for (Candidate candidate : file.candidates()) {
      json.flatObject().name("number").value(candidate.number());
      json.name("name").value(candidate.name()).name("party").value(candidate.party());
      json.name("groups").flatList();
      candidate.groups().stream().sorted().forEach(json::value);
      json.endList().endObject();
    }
    json.endList();
    json.name("withdrawn").numbers(file.withdrawn().stream().sorted().toList());
    json.name("invalid").value(file.invalid());
    json.name("ballots").list();
    for (int ranking = 0; ranking < file.rankings().distinct(); ranking++) {
      ballot(file.rankings(), ranking, json);
    }
    json.endList().endObject();
    out.append('\n');
  }

  private static void ballot(Rankings rankings, int ranking, JsonWriter json) {
    json.flatObject().name("weight").value(rankings.weight(ranking));
    json.name("ranking").flatList();
    int end = rankings.end(ranking);
    for (int place = rankings.start(ranking); place < end; place++) {
      int mark = rankings.mark(place);
      boolean equals = place + 1 < end && rankings.mark(place + 1) < 0;
      if (mark == Rankings.SKIPPED) {
        json.value((String) null);
      } else if (equals && mark > 0) {
        json.flatList().value(mark);
      } else {
        json.value(Math.abs(mark));
      }
      if (mark < 0 && !equals) {
        json.endList();
      }
    }
    json.endList().endObject();
  }
}
