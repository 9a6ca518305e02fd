package org.hustings.server.organisation.list;

import java.util.List;
import org.hustings.server.organisation.csv.Column;

/// The columns of a file of lists.
final class ListColumns {
  static final Column LIST = Column.required("list", "list name");
  static final Column MEMBER =
      Column.required(
              "member number",
              "number",
              "membership number",
              "member no",
              "membership no",
              "member")
          .orLikely("membership id", "member id", "membership ref");

  static final List<Column> ALL = List.of(LIST, MEMBER);

  private ListColumns() {}
}
