package org.hustings.definition.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Finds names that end where their author did not mean them to: "Council #2" is "Council" and a
/// comment.
final class TextCheck {
  private static final Set<String> WORDS =
      Set.of("title", "organisation", "body", "name", "words", "one", "many", "source", "text");

  /// Nobody writes a comment of their own without a space.
  private static final Pattern SWALLOWED = Pattern.compile("\\s+(#[^\\s#].*)");

  private final List<String> lines;
  private final Findings findings;

  private TextCheck(List<String> lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  static void check(Place file, List<String> lines, Findings findings) {
    new TextCheck(lines, findings).check(file.node(), false);
  }

  private void check(Node node, boolean allWords) {
    switch (node) {
      case MappingNode mapping -> mapping.getValue().forEach(entry -> check(entry, allWords));
      case SequenceNode list -> list.getValue().forEach(entry -> check(entry, false));
      default -> {}
    }
  }

  private void check(NodeTuple entry, boolean allWords) {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (entry.getValueNode() instanceof ScalarNode text) {
      if (allWords || WORDS.contains(key)) {
        check(text);
      }
    } else {
      check(entry.getValueNode(), key.equals("sections"));
    }
  }

  private void check(ScalarNode text) {
    int line = text.getEndMark().getLine();
    if (text.getScalarStyle() != ScalarStyle.PLAIN || line >= lines.size()) {
      return;
    }
    String after = lines.get(line);
    int end =
        after.offsetByCodePoints(
            0, Math.min(text.getEndMark().getColumn(), after.codePointCount(0, after.length())));
    Matcher swallowed = SWALLOWED.matcher(after.substring(end));
    if (swallowed.matches()) {
      String rest = swallowed.group(1).strip();
      Place place = new Place(text);
      findings.warn(
          null,
          place,
          "\"%s\", and \"%s\" as a comment".formatted(text.getValue(), rest),
          "the whole text in quotation marks",
          "write \"%s %s\" in quotation marks if it belongs to it, or a space after the # if it is"
                  .formatted(text.getValue(), rest)
              + " a comment");
    }
  }
}
