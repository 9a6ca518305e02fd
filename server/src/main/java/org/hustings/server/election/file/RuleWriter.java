package org.hustings.server.election.file;

import java.util.List;
import org.hustings.server.election.eligibility.Aged;
import org.hustings.server.election.eligibility.AnyOneOf;
import org.hustings.server.election.eligibility.Condition;
import org.hustings.server.election.eligibility.Eligibility;
import org.hustings.server.election.eligibility.EveryOneOf;
import org.hustings.server.election.eligibility.HoldsOffice;
import org.hustings.server.election.eligibility.InSection;
import org.hustings.server.election.eligibility.JoinedBy;
import org.hustings.server.election.eligibility.NotInArrears;
import org.hustings.server.election.eligibility.OnList;
import org.hustings.server.election.threshold.AllOf;
import org.hustings.server.election.threshold.AnyOf;
import org.hustings.server.election.threshold.Bodies;
import org.hustings.server.election.threshold.Members;
import org.hustings.server.election.threshold.ShareOfBodies;
import org.hustings.server.election.threshold.Threshold;
import org.hustings.server.election.timetable.Due;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/// Writes thresholds and conditions.
final class RuleWriter {
  private RuleWriter() {}

  static Node threshold(Threshold threshold) {
    return switch (threshold) {
      case Bodies bodies ->
          new Nodes()
              .put("bodies", bodies.number())
              .put("of", kinds(bodies.kinds()))
              .putIf("distinct-regions", bodies.distinctRegions())
              .putIf("one-own", bodies.oneOwn())
              .block();
      case ShareOfBodies share ->
          new Nodes()
              .put("share", share.percent().toPlainString() + "%")
              .put("of", share.kind())
              .block();
      case Members members -> new Nodes().put("members", members.number()).block();
      case AllOf all ->
          new Nodes().put("all-of", Nodes.list(all.parts(), RuleWriter::threshold)).block();
      case AnyOf any ->
          new Nodes().put("any-of", Nodes.list(any.parts(), RuleWriter::threshold)).block();
    };
  }

  private static Node kinds(List<String> kinds) {
    return kinds.size() == 1 ? Nodes.text(kinds.getFirst()) : Nodes.lineOf(kinds);
  }

  static @Nullable Node eligibility(@Nullable Eligibility eligibility) {
    return eligibility == null ? null : Nodes.list(eligibility.conditions(), RuleWriter::condition);
  }

  private static Node condition(Condition condition) {
    Nodes node =
        switch (condition) {
          case JoinedBy joined -> new Nodes().put("joined-by", due(joined.by()));
          case NotInArrears paid -> new Nodes().put("not-in-arrears", due(paid.at()));
          case Aged aged -> new Nodes().put("age", age(aged));
          case InSection in -> new Nodes().put("section", in.section());
          case HoldsOffice holds -> new Nodes().put("office", holds.office());
          case OnList on -> new Nodes().put("list", on.list());
          case AnyOneOf any ->
              new Nodes().put("any-of", Nodes.list(any.parts(), RuleWriter::condition));
          case EveryOneOf every ->
              new Nodes().put("all-of", Nodes.list(every.parts(), RuleWriter::condition));
        };
    return node.block();
  }

  private static Node age(Aged aged) {
    return new Nodes()
        .put("at-least", aged.atLeast())
        .put("under", aged.under())
        .put("at", due(aged.on()))
        .line();
  }

  private static Node due(Due due) {
    return due.act() == null ? Nodes.date(due.text()) : Nodes.text(due.text());
  }
}
