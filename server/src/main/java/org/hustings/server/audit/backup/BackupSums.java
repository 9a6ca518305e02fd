package org.hustings.server.audit.backup;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.server.platform.RefusedException;

/// What a backup ends with: for each table how many rows it has and the hash of its part of the
/// file. A file that was cut off has none.
///
/// @param tables by name
public record BackupSums(Map<String, Sum> tables) {
  static final String NAME = "sums.txt";

  public BackupSums {
    tables = new LinkedHashMap<>(tables);
  }

  /// @param sha256 in hexadecimal
  public record Sum(String table, long rows, String sha256) {
    @Override
    public String toString() {
      return table + " " + rows + " " + sha256;
    }
  }

  static BackupSums of(Collection<Sum> sums) {
    Map<String, Sum> tables = new LinkedHashMap<>();
    sums.forEach(sum -> tables.put(sum.table(), sum));
    return new BackupSums(tables);
  }

  static BackupSums read(String text) {
    return of(
        text.lines()
            .map(line -> line.split(" ", -1))
            .map(parts -> {
              if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) {
                throw new RefusedException(
                    "backup-staff.no-sum", "file", NAME, "line", String.join(" ", parts));
              }
              return new Sum(parts[0], Long.parseLong(parts[1]), parts[2]);
            })
            .toList());
  }

  byte[] text() {
    return tables.values().stream()
        .map(sum -> sum + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /// How many rows it has in all.
  public long rows() {
    return tables.values().stream().mapToLong(Sum::rows).sum();
  }
}
