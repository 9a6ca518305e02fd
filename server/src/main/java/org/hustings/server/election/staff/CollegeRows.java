package org.hustings.server.election.staff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.definition.College;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/// The sections of an electoral college as rows of a form.
record CollegeRows(Fields form, Timetable timetable) {
  private static final String ROWS = "college";

  static void fill(Map<String, String> fields, List<College> colleges) {
    for (int row = 0; row < colleges.size(); row++) {
      College college = colleges.get(row);
      fields.put(Rows.row(ROWS, row) + "name", college.name());
      fields.put(Rows.row(ROWS, row) + "percent", college.percent().toPlainString());
      ConditionRows.fill(fields, Rows.row(ROWS, row) + "voters", college.voters());
    }
    Rows.count(fields, ROWS, colleges.size());
  }

  List<College> colleges() {
    List<College> colleges = new ArrayList<>();
    for (int row = 0; row < Rows.sent(form, ROWS); row++) {
      String name = Rows.row(ROWS, row);
      if (!form.written(name + "name").isEmpty()) {
        @Nullable BigDecimal percent = form.percent(name + "percent", "field-staff.name.weight");
        @Nullable Eligibility voters =
            new ConditionRows(form, name + "voters", timetable).eligibility();
        if (percent != null) {
          colleges.add(
              new College(
                  form.text(name + "name", "field-staff.name.name"),
                  percent,
                  Objects.requireNonNullElse(voters, Eligibility.ANYONE)));
        }
      }
    }
    return colleges;
  }
}
