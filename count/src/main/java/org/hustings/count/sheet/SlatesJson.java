package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.json.JsonWriter;
import org.hustings.count.slates.Slate;
import org.hustings.count.slates.SlateAnalysis;
import org.hustings.count.slates.SlateTransfers;

/// How slates fared, as JSON: votes are strings, in full, as the count found them.
public final class SlatesJson {
  private final SlateAnalysis analysis;
  private final JsonWriter json;

  private SlatesJson(SlateAnalysis analysis, JsonWriter json) {
    this.analysis = analysis;
    this.json = json;
  }

  /// @param file the ballot file's name as given
  public static String of(SlateAnalysis analysis, String file) {
    StringBuilder text = new StringBuilder(1 << 12);
    new SlatesJson(analysis, new JsonWriter(text, true)).write(file);
    return text.append('\n').toString();
  }

  private void write(String file) {
    json.object().name("file").value(file).name("title").value(analysis.record().contest().title());
    json.name("rule").value(analysis.record().rule().name());
    json.name("votes").value(analysis.record().stages().getFirst().sum());
    json.name("slates").list();
    for (int place = 0; place < analysis.slates().size(); place++) {
      slate(place);
    }
    json.endList();
    json.name("lostByRounding").value(analysis.record().stages().getLast().lostByRounding());
    json.endObject();
  }

  private void slate(int place) {
    Slate slate = analysis.slates().get(place);
    json.object().name("slates").flatList();
    slate.names().forEach(json::value);
    json.endList().name("candidates").flatList();
    slate.candidates().forEach(json::value);
    json.endList().name("elected").value(slate.elected());
    json.name("firstPreferences").value(slate.firstPreferences());
    json.name("finalVotes").value(slate.finalVotes());
    analysis.transfers().ifPresent(transfers -> transfers(transfers.get(place)));
    slate
        .loyalty()
        .ifPresent(loyalty -> {
          json.name("papers").flatObject().name("all").value(loyalty.papers());
          json.name("wholeSlateFirst").value(loyalty.whole());
          json.name("nobodyElse").value(loyalty.only()).endObject();
        });
    json.endObject();
  }

  private void transfers(SlateTransfers transfers) {
    List<Slate> slates = analysis.slates();
    json.name("passedOn").object().name("to").list();
    for (int place = 0; place < slates.size(); place++) {
      json.flatObject().name("slates").flatList();
      slates.get(place).names().forEach(json::value);
      json.endList().name("votes").value(transfers.to().get(place)).endObject();
    }
    json.endList().name("nonTransferable").value(transfers.nonTransferable()).endObject();
  }
}
