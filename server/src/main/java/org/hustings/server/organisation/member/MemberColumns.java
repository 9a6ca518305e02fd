package org.hustings.server.organisation.member;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.organisation.csv.Column;

/// The columns of a file of members. A name may stand in one column or in two, a postal address in
/// one or in a column for each of its lines.
final class MemberColumns {

  static final Column NUMBER =
      Column.required(
          "number",
          "membership number",
          "member number",
          "member no",
          "membership no",
          "member id",
          "membership id");
  static final Column NAME = Column.optional("name", "full name", "member", "member name");
  static final Column FIRST_NAME =
      Column.optional("first name", "forename", "forenames", "given name", "given names");
  static final Column SURNAME = Column.optional("surname", "last name", "family name");
  static final Column EMAIL = Column.optional("e-mail", "e-mail address", "mail");
  static final Column ADDRESS = Column.optional("postal address", "address", "full address");
  static final List<Column> ADDRESS_LINES =
      List.of(
          Column.optional("address line 1", "address 1", "addr1", "street"),
          Column.optional("address line 2", "address 2", "addr2"),
          Column.optional("address line 3", "address 3", "addr3"),
          Column.optional("address line 4", "address 4", "addr4"),
          Column.optional("town", "city", "post town"),
          Column.optional("county"),
          Column.optional("postcode", "post code", "zip"),
          Column.optional("country"));
  static final Column BORN_ON = Column.optional("born on", "date of birth", "dob", "birth date");
  static final Column JOINED_ON =
      Column.optional("joined on", "joined", "date joined", "join date", "joining date");
  static final Column PAID_UP_TO =
      Column.optional("paid up to", "paid to", "paid until", "subscription paid to", "expires");
  static final Column STATUS = Column.optional("status", "membership status");
  static final Column UNIT =
      Column.optional(
          "unit", "unit name", "clp", "clp name", "constituency", "branch", "local party");
  static final Column SECTIONS = Column.optional("sections", "section", "groups");

  static final List<Column> ALL =
      Stream.concat(
              Stream.of(
                  NUMBER,
                  NAME,
                  FIRST_NAME,
                  SURNAME,
                  EMAIL,
                  ADDRESS,
                  BORN_ON,
                  JOINED_ON,
                  PAID_UP_TO,
                  STATUS,
                  UNIT,
                  SECTIONS),
              ADDRESS_LINES.stream())
          .toList();

  private MemberColumns() {}
}
