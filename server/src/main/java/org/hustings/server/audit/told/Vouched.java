package org.hustings.server.audit.told;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Follows what was told, in the order of the entries that vouch for it, and hashes it anew.
final class Vouched {
  private final Map<Long, Entry> entries = new TreeMap<>();
  private final Consumer<String> differences;
  private final MessageDigest digest;
  private long line;
  private long rows;

  Vouched(JdbcClient database, Consumer<String> differences) {
    this.differences = differences;
    this.digest = sha256();
    database
        .sql("SELECT line, number, after FROM audit.entry WHERE event = 'audit.rows-changed'")
        .query(row -> {
          entries.put(
              row.getLong(1), new Entry(String.valueOf(row.getString(2)), row.getString(3)));
        });
  }

  void follow(ToldRow told) {
    if (told.entry() != line) {
      end();
      line = told.entry();
    }
    rows++;
    digest.update((told.sealed() + "\n").getBytes(UTF_8));
    if (line != 0 && !entries.containsKey(line)) {
      differences.accept(
          "The entry that vouched for %s (line %d) is missing".formatted(told.name(), line));
    }
  }

  private void end() {
    Entry entry = entries.remove(line);
    String after =
        "{\"rows\":%d,\"sha256\":\"%s\"}"
            .formatted(rows, HexFormat.of().formatHex(digest.digest()));
    if (entry != null && !entry.after().equals(after)) {
      differences.accept(
          "Entry %s vouches for %s, and what is kept under it comes to %s"
              .formatted(entry.number(), entry.after(), after));
    }
    rows = 0;
  }

  /// Names the entries whose rows are missing altogether.
  void endOfAll() {
    end();
    entries.forEach((_, entry) ->
        differences.accept(
            "Entry %s vouches for %s, and nothing is kept under it"
                .formatted(entry.number(), entry.after())));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Entry(String number, String after) {}
}
