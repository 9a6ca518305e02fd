package org.hustings.server.organisation.officer;

import java.util.List;
import org.hustings.server.organisation.csv.Column;

/// The columns of a file of officers.
final class OfficerColumns {
  static final Column UNIT =
      Column.required(
          "unit", "unit name", "clp", "clp name", "constituency", "branch", "local party");
  static final Column ROLE = Column.required("role", "office", "position", "post", "job title");
  static final Column NAME = Column.required("name", "officer", "officer name", "full name");
  static final Column MEMBER =
      Column.optional(
          "member number", "membership number", "member no", "membership no", "number", "member");
  static final Column EMAIL = Column.optional("e-mail", "e-mail address", "contact e-mail", "mail");
  static final Column PHONE =
      Column.optional("phone", "telephone", "phone number", "telephone number", "mobile");
  static final Column FROM = Column.optional("from", "start date", "elected on", "since");
  static final Column UNTIL = Column.optional("until", "end date", "to", "term ends");

  static final List<Column> ALL = List.of(UNIT, ROLE, NAME, MEMBER, EMAIL, PHONE, FROM, UNTIL);

  private OfficerColumns() {}
}
