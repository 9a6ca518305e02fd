package org.hustings.cli.rehearse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How far dispatch is, as it is published.
///
/// @param sent packs that have gone
/// @param waiting packs that are still to be made or handed over
record DispatchFigures(long sent, long byEmail, long byPost, long waiting) {
  private static final JsonMapper JSON = new JsonMapper();

  static DispatchFigures of(Participant person, Rehearsal rehearsal) {
    JsonNode figures = JSON.readTree(person.download(rehearsal.path() + "/dispatch.json"));
    long made = 0;
    long sent = 0;
    long byEmail = 0;
    long byPost = 0;
    for (JsonNode batch : figures.get("batches")) {
      long packs = batch.get("packs").asLong();
      boolean post = batch.get("channel").asString().equalsIgnoreCase("post");
      made += packs;
      // a printed pack is handed over by hand
      sent += post ? packs : batch.get("sent").asLong();
      byEmail += post ? 0 : batch.get("sent").asLong();
      byPost += post ? packs : 0;
    }
    long left = figures.get("byEmailLeft").asLong() + figures.get("byPostLeft").asLong();
    return new DispatchFigures(sent, byEmail, byPost, left + made - sent);
  }

  boolean done() {
    return waiting == 0 && sent > 0;
  }
}
