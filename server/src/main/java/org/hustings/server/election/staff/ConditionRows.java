package org.hustings.server.election.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Conditions of eligibility as rows of a form: all must hold, and each may be a group of
/// conditions of which one is enough.
///
/// @param prefix of the names of the rows' fields, such as `voters`
record ConditionRows(Fields form, String prefix, Timetable timetable) {
  private static final int OLDEST = 150;

  /// The fields of the conditions that are there.
  static void fill(Map<String, String> fields, String prefix, @Nullable Eligibility eligibility) {
    if (eligibility != null) {
      fields.put(prefix + ".stated", "on");
    }
    fillGroup(fields, prefix, eligibility == null ? List.of() : eligibility.conditions(), false);
  }

  private static void fillGroup(
      Map<String, String> fields, String prefix, List<Condition> parts, boolean any) {
    for (int row = 0; row < parts.size(); row++) {
      String name = prefix + "." + row;
      switch (parts.get(row)) {
        case AnyOneOf anyOf -> {
          fields.put(name + ".what", RuleParts.GROUP);
          fillGroup(fields, name, anyOf.parts(), true);
        }
        case EveryOneOf everyOf -> {
          fields.put(name + ".what", RuleParts.GROUP);
          fillGroup(fields, name, everyOf.parts(), false);
        }
        case Condition condition -> fillRow(fields, name + ".", condition);
      }
    }
    RuleParts.note(fields, prefix, any, parts.size());
  }

  private static void fillRow(Map<String, String> fields, String row, Condition condition) {
    Map<String, String> filled =
        switch (condition) {
          case JoinedBy joined -> Map.of("when", joined.by().text());
          case NotInArrears paid -> Map.of("when", paid.at().text());
          case Aged aged ->
              Map.of(
                  "least", text(aged.atLeast()),
                  "under", text(aged.under()),
                  "when", aged.on().text());
          case InSection in -> Map.of("name", in.section());
          case HoldsOffice holds -> Map.of("name", holds.office());
          case OnList on -> Map.of("name", on.list());
          case HasStatus has -> Map.of("name", has.status());
          case InUnit in -> Map.of("name", in.unit());
          case InUnitOfKind in -> Map.of("name", in.kind());
          case InRegion in -> Map.of("name", in.region());
          case InNation in -> Map.of("name", in.nation());
          case AnyOneOf _, EveryOneOf _ -> Map.of();
        };
    fields.put(row + "what", ConditionKind.of(condition).key());
    filled.forEach((field, value) -> fields.put(row + field, value));
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  /// The conditions as the form has them; null where it is not stated who is meant.
  @Nullable Eligibility eligibility() {
    List<Condition> conditions = parts(prefix);
    return conditions.isEmpty() && !form.isTicked(prefix + ".stated")
        ? null
        : new Eligibility(conditions);
  }

  private List<Condition> parts(String group) {
    List<Condition> parts = new ArrayList<>();
    for (int row = 0; row < Rows.sent(form, group); row++) {
      part(group + "." + row).ifPresent(parts::add);
    }
    return parts;
  }

  private Optional<Condition> part(String name) {
    if (!form.written(name + ".what").equals(RuleParts.GROUP)) {
      return condition(name + ".");
    }
    List<Condition> parts = parts(name);
    if (parts.size() < 2) {
      return parts.stream().findFirst();
    }
    boolean any = form.written(name + ".join").equals("any");
    return Optional.of(any ? new AnyOneOf(parts) : new EveryOneOf(parts));
  }

  private Optional<Condition> condition(String row) {
    String what = form.written(row + "what");
    if (what.isEmpty()) {
      return Optional.empty();
    }
    return ConditionKind.ofKey(what)
        .map(kind ->
            switch (kind) {
              case JOINED_BY -> due(row).<Condition>map(JoinedBy::new);
              case NOT_IN_ARREARS -> due(row).<Condition>map(NotInArrears::new);
              case AGE -> aged(row);
              case SECTION -> named(InSection::new, row, "field-staff.name.section");
              case OFFICE -> named(HoldsOffice::new, row, "field-staff.name.office");
              case LIST -> named(OnList::new, row, "field-staff.name.list");
              case UNIT -> named(InUnit::new, row, "field-staff.name.unit");
              case KIND -> named(InUnitOfKind::new, row, "field-staff.name.kind-of-unit");
              case STATUS -> written(HasStatus::new, row, "field-staff.name.status");
              case REGION -> written(InRegion::new, row, "field-staff.name.region");
              case NATION -> written(InNation::new, row, "field-staff.name.nation");
              // a group of rows, and no row
              case ANY_OF, ALL_OF -> unknown(row, what);
            })
        .orElseGet(() -> unknown(row, what));
  }

  private Optional<Condition> named(
      Function<String, Condition> condition, String row, String called) {
    return Optional.of(condition.apply(form.slug(row + "name", called)));
  }

  /// As the register writes it.
  private Optional<Condition> written(
      Function<String, Condition> condition, String row, String called) {
    return Optional.of(condition.apply(form.text(row + "name", called)));
  }

  private Optional<Condition> unknown(String row, String what) {
    form.fault(row + "what", Message.of("field-staff.fault.no-condition", "found", what));
    return Optional.empty();
  }

  private Optional<Condition> aged(String row) {
    Integer least = form.optionalWhole(row + "least", 0, OLDEST, "field-staff.name.age");
    Integer under = form.optionalWhole(row + "under", 1, OLDEST, "field-staff.name.age");
    if (least == null && under == null) {
      form.fault(row + "least", Message.of("field-staff.fault.age"));
      return Optional.empty();
    }
    return due(row).map(on -> new Aged(least, under, on));
  }

  /// A date, a date with a time, an act of the timetable by its short name or in its words, or so
  /// many days before or after one: "14 days before ballot-closes".
  private Optional<Due> due(String row) {
    String text = form.written(row + "when");
    Optional<Due> reckoned =
        DaysFromAct.named(text, timetable.acts())
            .map(Due::with)
            .or(() -> DaysFromAct.of(text, timetable.acts()).map(this::day));
    if (reckoned.isPresent()) {
      return reckoned;
    }
    try {
      Moment moment =
          text.length() > 10
              ? new Moment.Minute(LocalDateTime.parse(text))
              : new Moment.Day(LocalDate.parse(text));
      return Optional.of(Due.on(moment));
    } catch (DateTimeException _) {
      form.fault(row + "when", Message.of("field-staff.fault.when"));
      return Optional.empty();
    }
  }

  private Due day(DaysFromAct reckoned) {
    LocalDate day = timetable.act(reckoned.act()).orElseThrow().at().date();
    return Due.on(new Moment.Day(reckoned.from(day)));
  }
}
