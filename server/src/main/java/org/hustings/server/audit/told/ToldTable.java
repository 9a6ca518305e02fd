package org.hustings.server.audit.told;

/// A table whose rows are told to the log.
///
/// @param name with its schema
/// @param key an expression over a row `n`: by what it is named
/// @param says an expression over a row `n`: the text that is told, of which the log has the hash
/// @param which a condition on a row `n`: whether it is told
public record ToldTable(String name, String key, String says, String which) {
  /// What its rows say now, as a query with the columns `key` and `digest`.
  String asItIs() {
    return "SELECT %s AS key, sha256(convert_to(%s, 'UTF8')) AS digest FROM %s n WHERE %s"
        .formatted(key, says, name, which);
  }
}
