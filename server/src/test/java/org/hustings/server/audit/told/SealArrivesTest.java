package org.hustings.server.audit.told;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hustings.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SealArrivesTest extends ServerTest {
  @Autowired private RowSeal seal;

  @Test
  void the_server_starts_where_the_database_gets_the_secret() {
    assertThatCode(() -> new SealArrives(database, seal).afterSingletonsInstantiated())
        .doesNotThrowAnyException();
  }

  /// As the administrator's connection is, whose first words are not ours.
  @Test
  void it_does_not_start_behind_a_pooler_that_drops_what_a_connection_begins_with() {
    assertThatThrownBy(() -> new SealArrives(administrator, seal).afterSingletonsInstantiated())
        .isInstanceOf(SealLostException.class)
        .hasMessageContaining("let --database-url name PostgreSQL itself");
  }
}
