package org.hustings.server.ballot.voting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hustings.words.Words;
import tools.jackson.databind.json.JsonMapper;

/// What the scripts of the ballot papers say. They get their messages from the page, ready but for
/// what only they know, which stands in them as `{name}`, `{count}`; and the places in an order
/// ("1st", "2nd"), as many as there can be.
public final class ScriptWords {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Object[] FILLED_BY_SCRIPT =
      List.of("name", "count", "most", "place", "preference", "contest", "papers", "candidates")
          .stream()
          .flatMap(name -> List.of(name, "{" + name + "}").stream())
          .toArray();

  private static final List<String> MARKING =
      List.of(
          "voting.papers.not-marked",
          "voting.papers.left-blank",
          "voting.papers.ranked",
          "voting.papers.used",
          "voting.script.preference",
          "voting.script.not-ranked",
          "voting.script.at",
          "voting.script.given",
          "voting.script.moved",
          "voting.script.stays",
          "voting.script.removed",
          "voting.script.full",
          "voting.script.undone",
          "voting.script.everybody",
          "voting.script.that-is-all",
          "voting.script.now-your",
          "voting.script.tap-your",
          "voting.script.left",
          "voting.script.crossed",
          "voting.script.uncrossed",
          "voting.script.crosses-full",
          "voting.script.blank",
          "voting.script.not-blank",
          "voting.script.put-in-order",
          "voting.script.back-to-names",
          "voting.script.next",
          "voting.script.begin-with",
          "voting.script.go-on-with",
          "voting.script.papers-marked",
          "voting.script.found",
          "voting.script.up-name",
          "voting.script.down-name",
          "voting.script.remove-name",
          "voting.script.move-name",
          "voting.script.offline",
          "voting.script.unreachable");

  private static final List<String> CASTING =
      List.of(
          "voting.casting.button",
          "voting.casting.on-its-way",
          "voting.casting.again",
          "voting.casting.not-confirmed");

  private ScriptWords() {}

  /// For the page of the papers, as JSON.
  public static String marking(Words words, BallotForm ballot) {
    int most =
        ballot.papers().stream().mapToInt(one -> one.paper().candidates().size()).max().orElse(0);
    Map<String, Object> said = said(words, MARKING);
    said.put(
        "places",
        IntStream.rangeClosed(1, most)
            .mapToObj(place -> words.say("voting.script.ordinal", "place", place))
            .toList());
    return JSON.writeValueAsString(said);
  }

  /// For the page on which the vote is cast, as JSON.
  public static String casting(Words words) {
    return JSON.writeValueAsString(said(words, CASTING));
  }

  /// The messages by the last part of their keys.
  private static Map<String, Object> said(Words words, List<String> keys) {
    Map<String, Object> said = new LinkedHashMap<>();
    for (String key : keys) {
      said.put(key.substring(key.lastIndexOf('.') + 1), words.say(key, FILLED_BY_SCRIPT));
    }
    return said;
  }
}
