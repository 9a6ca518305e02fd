package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.definition.GroupConstraint;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Constraints on who is elected as rows of a form.
record ConstraintRows(Fields form) {
  private static final String ROWS = "constraint";
  private static final int MOST = 1_000;

  static void fill(Map<String, String> fields, List<GroupConstraint> constraints) {
    for (int row = 0; row < constraints.size(); row++) {
      GroupConstraint constraint = constraints.get(row);
      fields.put(Rows.row(ROWS, row) + "group", constraint.group());
      fields.put(Rows.row(ROWS, row) + "at-least", text(constraint.atLeast()));
      fields.put(Rows.row(ROWS, row) + "at-most", text(constraint.atMost()));
    }
    Rows.count(fields, ROWS, constraints.size());
  }

  private static String text(@Nullable Integer number) {
    return Objects.toString(number, "");
  }

  List<GroupConstraint> constraints() {
    List<GroupConstraint> constraints = new ArrayList<>();
    for (int row = 0; row < Rows.sent(form, ROWS); row++) {
      String name = Rows.row(ROWS, row);
      if (!form.written(name + "group").isEmpty()) {
        constraints.add(
            new GroupConstraint(
                form.slug(name + "group", "field-staff.name.group"),
                form.optionalWhole(name + "at-least", 0, MOST, "field-staff.name.least-number"),
                form.optionalWhole(name + "at-most", 0, MOST, "field-staff.name.greatest-number")));
      } else if (!form.written(name + "at-least").isEmpty()
          || !form.written(name + "at-most").isEmpty()) {
        form.fault(name + "group", Message.of("field-staff.fault.which-group"));
      }
    }
    return constraints;
  }
}
