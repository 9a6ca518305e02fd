package org.hustings.definition.file;

import java.io.StringWriter;
import java.util.List;
import org.hustings.definition.Ballot;
import org.hustings.definition.BallotLanguages;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.SupersededPaper;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/// Writes a definition as a file that reads as the same definition.
public final class DefinitionWriter {
  private static final int NEVER_FOLD = 1_000_000;

  private DefinitionWriter() {}

  /// The whole file.
  public static String write(ElectionDefinition definition) {
    Node document =
        new Nodes()
            .put("format", 1)
            .put("election", definition.id().slug())
            .put("title", definition.title())
            .put("organisation", definition.organisation())
            .put("body", definition.body())
            .put("enquiries", definition.enquiries())
            .put("zone", definition.zone().getId())
            .put("kinds", kinds(definition.vocabulary()))
            .put("sections", sections(definition.vocabulary()))
            .putAll("timetable", definition.timetable().acts(), DefinitionWriter::act)
            .put("voters", RuleWriter.eligibility(definition.voters()))
            .put("ballot", ballot(definition.ballot()))
            .put("statement-characters", definition.statementLimit())
            .putAll("contests", definition.contests(), ContestWriter::contest)
            .putIf("one-seat-each", definition.oneSeatEach())
            .put("publish", publish(definition.leastBallots()))
            .block();
    return text(document);
  }

  /// One contest, as an entry of the list `contests`.
  public static String write(ContestDefinition contest) {
    return text(Nodes.list(List.of(contest), ContestWriter::contest));
  }

  /// One act, as an entry of the list `timetable`.
  public static String write(Act act) {
    return text(Nodes.list(List.of(act), DefinitionWriter::act));
  }

  static String text(Node node) {
    DumperOptions options = new DumperOptions();
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(NEVER_FOLD);
    options.setSplitLines(false);
    StringWriter text = new StringWriter();
    new Yaml(options).serialize(node, text);
    return text.toString();
  }

  private static @Nullable Node publish(@Nullable Integer leastBallots) {
    return leastBallots == null ? null : new Nodes().put("least-ballots", leastBallots).line();
  }

  private static @Nullable Node kinds(Vocabulary vocabulary) {
    Nodes kinds = new Nodes();
    vocabulary.kinds().stream()
        .forEach(kind ->
            kinds.put(
                kind.key(), new Nodes().put("one", kind.one()).put("many", kind.many()).line()));
    return kinds.isEmpty() ? null : kinds.block();
  }

  private static @Nullable Node sections(Vocabulary vocabulary) {
    Nodes sections = new Nodes();
    for (Section section : vocabulary.sections()) {
      if (section.consent() == null) {
        sections.put(section.key(), section.words());
      } else {
        sections.put(
            section.key(),
            new Nodes()
                .put("words", section.words())
                .put("declared-by", "member")
                .put("consent", section.consent())
                .block());
      }
    }
    return sections.isEmpty() ? null : sections.block();
  }

  private static Node act(Act act) {
    boolean other = act.kind() == ActKind.OTHER;
    return new Nodes()
        .put("act", act.kind().key())
        .put("key", other ? act.key() : null)
        .put("at", Nodes.date(act.at().text()))
        .put("words", act.words().equals(act.kind().words()) ? null : act.words())
        .put("source", act.source())
        .block();
  }

  private static @Nullable Node ballot(Ballot ballot) {
    Nodes node = new Nodes();
    if (!ballot.channels().isEmpty()) {
      node.put("channels", Nodes.lineOf(ballot.channels().stream().map(Channel::key).toList()));
    }
    node.put("dispatch", ballot.dispatch() == null ? null : ballot.dispatch().key())
        .put("order", ContestWriter.order(ballot.order()))
        .put("grace-minutes", ballot.grace() == null ? null : (int) ballot.grace().toMinutes())
        .putIf("may-replace-vote", ballot.replacement())
        .putIf("may-be-blank", ballot.blank())
        .put(
            "superseded-paper",
            ballot.superseded() == SupersededPaper.SET_ASIDE ? null : ballot.superseded().key())
        .putIf("vote-letter", ballot.voteLetter())
        .put(
            "languages",
            ballot.languages() == BallotLanguages.AS_WISHED ? null : ballot.languages().key());
    return node.isEmpty() ? null : node.block();
  }
}
