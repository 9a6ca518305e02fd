package org.hustings.definition.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.definition.eligibility.Aged;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.ConditionKind;
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
import org.hustings.definition.timetable.Due;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads who may vote or stand.
final class ConditionReader {
  private static final int OLDEST = 150;

  private final Known known;

  ConditionReader(Known known) {
    this.known = known;
  }

  /// The conditions at the key; absent if the key is.
  @Nullable Eligibility read(Fields fields, String key) {
    return fields.has(key) ? new Eligibility(conditions(fields.list(key))) : null;
  }

  private List<Condition> conditions(List<Node> list) {
    return list.stream().flatMap(node -> condition(node).stream()).toList();
  }

  private Optional<Condition> condition(Node node) {
    Fields fields = Fields.of(node, Shape.CONDITION, known.faults());
    return fields
        .oneOf(List.of(ConditionKind.values()), ConditionKind::key)
        .flatMap(kind -> condition(fields, kind));
  }

  private Optional<Condition> condition(Fields fields, ConditionKind kind) {
    String key = kind.key();
    return switch (kind) {
      case JOINED_BY -> fields.node(key).flatMap(this::due).map(JoinedBy::new);
      case NOT_IN_ARREARS -> fields.node(key).flatMap(this::due).map(NotInArrears::new);
      case AGE -> fields.node(key).flatMap(this::aged);
      case SECTION -> fields.node(key).flatMap(known::section).map(InSection::new);
      case OFFICE -> Optional.of(new HoldsOffice(fields.slug(key)));
      case LIST -> Optional.of(new OnList(fields.slug(key)));
      case STATUS -> Optional.of(new HasStatus(fields.text(key)));
      case UNIT -> Optional.of(new InUnit(fields.slug(key)));
      case KIND -> Optional.of(new InUnitOfKind(fields.slug(key)));
      case REGION -> Optional.of(new InRegion(fields.text(key)));
      case NATION -> Optional.of(new InNation(fields.text(key)));
      case ANY_OF -> joined(fields, key, AnyOneOf::new);
      case ALL_OF -> joined(fields, key, EveryOneOf::new);
    };
  }

  private Optional<Condition> joined(
      Fields fields, String name, Function<List<Condition>, Condition> joint) {
    if (fields.list(name).size() < 2) {
      fields.fault(name, "at least two conditions", "");
    }
    List<Condition> parts = conditions(fields.list(name));
    return parts.size() < 2 ? Optional.empty() : Optional.of(joint.apply(parts));
  }

  private Optional<Condition> aged(Node node) {
    Fields age = Fields.of(node, Shape.AGE, known.faults());
    @Nullable Integer atLeast = age.whole("at-least", 0, OLDEST);
    @Nullable Integer under = age.whole("under", 1, OLDEST);
    Optional<Due> on = age.node("at").flatMap(this::due);
    if (!age.has("at-least") && !age.has("under")) {
      known.faults().at(node, "no age", "\"at-least\" or \"under\"", "");
    }
    if (atLeast != null && under != null && under <= atLeast) {
      age.fault("under", "more than " + atLeast, "or nobody is of such an age");
    }
    return atLeast == null && under == null
        ? Optional.empty()
        : on.map(due -> new Aged(atLeast, under, due));
  }

  private Optional<Due> due(Node node) {
    if (MomentReader.looksLikeMoment(node)) {
      return new MomentReader(known.timetable().zone(), known.faults()).read(node).map(Due::on);
    }
    Optional<Due> act =
        node instanceof ScalarNode scalar
            ? known.timetable().act(scalar.getValue()).map(Due::with)
            : Optional.empty();
    if (act.isEmpty()) {
      String written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
      known
          .faults()
          .at(
              node,
              "a date, or an act of the timetable",
              Spelling.advice(written, known.actKeys()));
    }
    return act;
  }
}
