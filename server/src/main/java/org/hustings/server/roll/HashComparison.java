package org.hustings.server.roll;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Comparison;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether each roll still has the hash that was published when it was frozen, and that an entry of
/// the audit log told.
@Component
class HashComparison implements Comparison {
  private final JdbcClient database;
  private final FrozenRows frozen;
  private final ElectorRows electors;

  HashComparison(JdbcClient database, FrozenRows frozen, ElectorRows electors) {
    this.database = database;
    this.frozen = frozen;
    this.electors = electors;
  }

  @Override
  public List<String> differences() {
    return database.sql("SELECT election FROM roll.frozen").query(String.class).list().stream()
        .map(ElectionId::new)
        .flatMap(election -> frozen.find(election).stream())
        .flatMap(this::difference)
        .toList();
  }

  private Stream<String> difference(FrozenRoll roll) {
    String computed = RollHash.of(electors, roll.election());
    return computed.equals(roll.hash())
        ? Stream.empty()
        : Stream.of(
            "The roll of %s was frozen with the hash %s, and the electors of the freeze give %s"
                .formatted(roll.election(), roll.hash(), computed));
  }
}
