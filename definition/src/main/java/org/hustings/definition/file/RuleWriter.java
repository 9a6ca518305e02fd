package org.hustings.definition.file;

import java.util.List;
import org.hustings.definition.eligibility.Aged;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.EveryOneOf;
import org.hustings.definition.eligibility.HasStatus;
import org.hustings.definition.eligibility.HoldsOffice;
import org.hustings.definition.eligibility.InNation;
import org.hustings.definition.eligibility.InRegion;
import org.hustings.definition.eligibility.InSection;
import org.hustings.definition.eligibility.InUnit;
import org.hustings.definition.eligibility.InUnitOfKind;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.eligibility.OnList;
import org.hustings.definition.threshold.AllOf;
import org.hustings.definition.threshold.AnyOf;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.threshold.ShareOfBodies;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.threshold.ThresholdKind;
import org.hustings.definition.timetable.Due;
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
      case NothingNeeded _ -> Nodes.text(ThresholdKind.NONE.key());
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
          case HasStatus has -> new Nodes().put("status", has.status());
          case InUnit in -> new Nodes().put("unit", in.unit());
          case InUnitOfKind in -> new Nodes().put("kind", in.kind());
          case InRegion in -> new Nodes().put("region", in.region());
          case InNation in -> new Nodes().put("nation", in.nation());
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
