package org.hustings.server.audit.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.database.Migrations.Migration;
import org.hustings.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What stands at the head of a backup, readable before anything of it is taken in.
///
/// @param hustings the version that made it
/// @param at the moment whose state it holds
/// @param postgresql the version of the database that it was made of
/// @param tables the steps by which its tables came to be
/// @param logs how many entries each public log had
/// @param chain the hash of the audit log's last entry, in hexadecimal; empty where it has none
/// @param votesWithVoters the elections whose envelopes are in it: who holds it can say who cast
///   which sealed ballot
/// @param sequences the last value of each
public record BackupHead(
    String hustings,
    Instant at,
    String postgresql,
    List<Migration> tables,
    Map<String, Long> logs,
    String chain,
    List<String> votesWithVoters,
    Map<String, Long> sequences) {
  static final String NAME = "backup.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public BackupHead {
    tables = List.copyOf(tables);
    logs = Map.copyOf(logs);
    votesWithVoters = List.copyOf(votesWithVoters);
    sequences = Map.copyOf(sequences);
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  static BackupHead read(byte[] json) {
    try {
      return JSON.readValue(json, BackupHead.class);
    } catch (JacksonException _) {
      throw new RefusedException("backup-staff.head-unreadable", "file", NAME);
    }
  }

  /// Why a version with these steps cannot take it in; empty if it can.
  Optional<Message> refusal(List<Migration> known, String own) {
    List<Migration> unknown = new ArrayList<>(tables);
    unknown.removeAll(known);
    Set<Migration> further = new HashSet<>(known);
    tables.forEach(further::remove);
    if (unknown.isEmpty() && further.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Message.of(
            "backup-staff.other-version",
            "made",
            hustings,
            "own",
            own,
            "unknown",
            unknown.size(),
            "missing",
            further.size()));
  }
}
