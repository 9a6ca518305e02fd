package org.hustings.definition.file;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.Ballot;
import org.hustings.definition.BallotLanguages;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.SupersededPaper;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/// Reads what holds for the ballot of every contest.
final class BallotReader {
  private static final int DAY = 24 * 60;

  private final Faults faults;

  BallotReader(Faults faults) {
    this.faults = faults;
  }

  Ballot read(Optional<Node> node) {
    return node.map(this::ballot).orElse(Ballot.UNSTATED);
  }

  private Ballot ballot(Node node) {
    Fields fields = Fields.of(node, Shape.BALLOT, faults);
    @Nullable SupersededPaper superseded =
        fields.choice(
            "superseded-paper", Arrays.asList(SupersededPaper.values()), SupersededPaper::key);
    @Nullable BallotLanguages languages =
        fields.choice("languages", Arrays.asList(BallotLanguages.values()), BallotLanguages::key);
    @Nullable Integer minutes = fields.whole("grace-minutes", 0, DAY);
    return new Ballot(
        channels(fields.list("channels")),
        fields.choice("dispatch", Arrays.asList(DispatchRule.values()), DispatchRule::key),
        order(fields),
        minutes == null ? null : Duration.ofMinutes(minutes),
        fields.yes("may-replace-vote"),
        fields.yes("may-be-blank"),
        superseded == null ? SupersededPaper.SET_ASIDE : superseded,
        fields.yes("vote-letter"),
        languages == null ? BallotLanguages.AS_WISHED : languages);
  }

  private List<Channel> channels(List<Node> list) {
    List<Channel> channels =
        list.stream()
            .flatMap(node ->
                Scalars.choice(node, Arrays.asList(Channel.values()), Channel::key, faults)
                    .stream())
            .toList();
    if (channels.stream().distinct().count() < channels.size()) {
      faults.at(list.getFirst(), "a channel twice", "each channel once", "");
    }
    return channels;
  }

  static @Nullable CandidateOrder order(Fields fields) {
    return fields.choice("order", Arrays.asList(CandidateOrder.values()), CandidateOrder::key);
  }
}
