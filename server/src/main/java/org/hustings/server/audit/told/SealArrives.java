package org.hustings.server.audit.told;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets the server start only if the database gets the secret of the seals. A pooler in between may
/// drop what a connection begins with: no row would be sealed, and every close would stop.
@Component
class SealArrives implements SmartInitializingSingleton {
  private final JdbcClient database;
  private final RowSeal seal;

  SealArrives(JdbcClient database, RowSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  @Override
  public void afterSingletonsInstantiated() {
    String arrived =
        database
            .sql("SELECT coalesce(current_setting('hustings.seal', true), '')")
            .query(String.class)
            .single();
    if (!arrived.equals(seal.secret())) {
      throw new SealLostException(
          "The database does not get the start-up option (-c hustings.seal=…) that each connection"
              + " begins with, by which the audit log knows what Hustings wrote. A connection"
              + " pooler in between drops it: let --database-url name PostgreSQL itself. Hustings"
              + " keeps a pool of its own.");
    }
  }
}
