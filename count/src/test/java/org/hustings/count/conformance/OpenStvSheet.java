package org.hustings.count.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One round of a count by OpenSTV 1.7.
///
/// @param votes by candidate's name
/// @param message what it says it did
/// @param exhausted its non-transferable votes
record OpenStvSheet(Map<String, String> votes, String message, String exhausted) {
  private static final Pattern ROUND =
      Pattern.compile(
          "\"votes\": \\{([^}]*)}.*?\"message\": \"(.*?)\",\n.*?\"exhausted\": \"(.*?)\"",
          Pattern.DOTALL);
  private static final Pattern VOTES = Pattern.compile("\"([^\"]+)\": \"([\\d.]+)\"");
  private static final Pattern SUBSTAGE = Pattern.compile("substage (\\d+) of (\\d+)");

  /// The sheets at the end of each stage: OpenSTV makes a round of each batch of an exclusion.
  static List<OpenStvSheet> stages(Path file) throws IOException {
    String json = Files.readString(file);
    List<OpenStvSheet> sheets = new ArrayList<>();
    Matcher round = ROUND.matcher(json.substring(json.indexOf("\"rounds\"")));
    boolean within = false;
    while (round.find()) {
      Map<String, String> votes = new LinkedHashMap<>();
      Matcher vote = VOTES.matcher(round.group(1));
      while (vote.find()) {
        votes.put(vote.group(1), vote.group(2));
      }
      if (within) {
        sheets.removeLast();
      }
      sheets.add(new OpenStvSheet(votes, round.group(2), round.group(3)));
      Matcher substage = SUBSTAGE.matcher(round.group(2));
      within = substage.find() && !substage.group(1).equals(substage.group(2));
    }
    return sheets;
  }
}
