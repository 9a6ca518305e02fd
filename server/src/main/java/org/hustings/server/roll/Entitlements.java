package org.hustings.server.roll;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.jspecify.annotations.Nullable;

/// The contests in which somebody may vote, in the order of the definition. Nobody else writes or
/// reads them: what a table, a file or the audit log has of them is from here.
public record Entitlements(List<Entitlement> all) implements Iterable<Entitlement> {
  /// Between those that stand in one text; no slug holds it.
  private static final String BETWEEN = "|";

  public Entitlements {
    all = List.copyOf(all);
  }

  public static Entitlements of(Entitlement... all) {
    return new Entitlements(List.of(all));
  }

  /// Those that a row has in a column of texts.
  public static Entitlements read(ElectionId election, ResultSet row, String column)
      throws SQLException {
    Array array = row.getArray(column);
    return read(election, Arrays.stream((String[]) array.getArray()));
  }

  /// Those that stand in one text.
  public static Entitlements parse(ElectionId election, String text) {
    return read(election, Arrays.stream(text.split("\\" + BETWEEN)));
  }

  private static Entitlements read(ElectionId election, Stream<String> texts) {
    return new Entitlements(texts.map(text -> Entitlement.parse(election, text)).toList());
  }

  /// Each as a column of texts has it.
  public List<String> texts() {
    return all.stream().map(Entitlement::text).toList();
  }

  /// All in one text: `leader:Affiliates|delegates`.
  public String text() {
    return String.join(BETWEEN, texts());
  }

  /// The contests' slugs with spaces between: one key for all who get the same papers.
  public String slugs() {
    return all.stream().map(one -> one.contest().slug()).collect(Collectors.joining(" "));
  }

  /// Those of them that are in contests of these slugs, as [#slugs()] writes them.
  public Entitlements among(String slugs) {
    Set<String> wanted = Set.of(slugs.split(" "));
    return new Entitlements(
        all.stream().filter(one -> wanted.contains(one.contest().slug())).toList());
  }

  public Stream<Entitlement> stream() {
    return all.stream();
  }

  public Stream<ContestId> contests() {
    return all.stream().map(Entitlement::contest);
  }

  public Optional<Entitlement> in(ContestId contest) {
    return all.stream().filter(one -> one.contest().equals(contest)).findFirst();
  }

  /// The college in which one votes in this contest; null where it has none, or one may not vote.
  public @Nullable String college(ContestId contest) {
    return in(contest).map(Entitlement::college).orElse(null);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  @Override
  public Iterator<Entitlement> iterator() {
    return all.iterator();
  }
}
