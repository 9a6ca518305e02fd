package org.hustings.server.organisation.officer;

import java.util.List;
import org.hustings.server.organisation.csv.Column;

/// The columns of a file of officers.
final class OfficerColumns {
  static final Column UNIT =
      Column.required(
              "unit", "unit name", "clp", "clp name", "constituency", "branch", "local party")
          .orLikely(
              "branch name",
              "constituency name",
              "local branch",
              "local group",
              "chapter",
              "chapter name",
              "lodge",
              "lodge name",
              "group name",
              "body");
  static final Column ROLE =
      Column.required("role", "office", "position", "post", "job title")
          .orLikely("office held", "officer role", "position held");
  static final Column NAME =
      Column.required("name", "officer", "officer name", "full name")
          .orLikely("office holder", "held by", "contact name");
  static final Column MEMBER =
      Column.optional(
              "member number",
              "membership number",
              "member no",
              "membership no",
              "number",
              "member")
          .orLikely("membership id", "member id", "membership ref");
  static final Column EMAIL =
      Column.optional("e-mail", "e-mail address", "contact e-mail", "mail")
          .orLikely("primary e-mail", "officer e-mail", "personal e-mail");
  static final Column PHONE =
      Column.optional("phone", "telephone", "phone number", "telephone number", "mobile")
          .orLikely("tel", "mobile number", "mobile phone", "mobile tel");
  static final Column FROM = Column.optional("from", "start date", "elected on", "since");
  static final Column UNTIL = Column.optional("until", "end date", "to", "term ends");

  static final List<Column> ALL = List.of(UNIT, ROLE, NAME, MEMBER, EMAIL, PHONE, FROM, UNTIL);

  private OfficerColumns() {}
}
