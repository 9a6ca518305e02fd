package org.hustings.server.organisation.unit;

import java.util.List;
import org.hustings.server.organisation.csv.Column;

/// The columns of a file of units.
final class UnitColumns {
  static final Column ID = Column.optional("id", "slug", "unit id");
  static final Column NAME =
      Column.required("name", "unit", "unit name", "constituency", "clp", "clp name", "local party")
          .orLikely(
              "branch",
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
  static final Column KIND = Column.optional("kind", "type", "unit type", "kind of unit");
  static final Column REGION = Column.optional("region", "region name", "english region");
  static final Column NATION = Column.optional("nation", "country");
  static final Column PARENT = Column.optional("parent", "part of", "parent unit");
  static final Column CODE =
      Column.optional("code", "gss_code", "gss", "ons code", "constituency code", "unit code");
  static final Column BASIS = Column.optional("basis", "boundaries");
  static final Column ALIASES = Column.optional("aliases", "alias", "also known as", "other names");
  static final Column FROM = Column.optional("from", "exists from", "valid from", "start date");
  static final Column UNTIL =
      Column.optional("until", "exists until", "valid to", "end date", "to");
  static final Column SUCCESSORS = Column.optional("successors", "successor", "succeeded by");

  static final List<Column> ALL =
      List.of(
          NAME, ID, KIND, REGION, NATION, PARENT, CODE, BASIS, ALIASES, FROM, UNTIL, SUCCESSORS);

  private UnitColumns() {}
}
