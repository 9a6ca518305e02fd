package org.hustings.server.audit.web;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.audit.tree.Cosignatures;
import org.hustings.server.audit.tree.Trees;
import org.hustings.words.Message;

/// A public log as the page tells of it: how long it is, and which witness saw it last.
public record LogLine(String name, Message words) {
  static List<LogLine> all(Trees trees, Cosignatures cosignatures) {
    return trees.logs().stream().flatMap(log -> of(log, trees, cosignatures)).toList();
  }

  private static Stream<LogLine> of(String log, Trees trees, Cosignatures cosignatures) {
    long size = trees.checkpoint(log).map(note -> note.checkpoint().size()).orElse(0L);
    List<Cosignatures.Seen> seen = cosignatures.seen(log);
    return seen.isEmpty()
        ? Stream.of(new LogLine(log, Message.of("log.checkpoints.alone", "size", size)))
        : seen.stream()
            .map(witness ->
                new LogLine(
                    log,
                    Message.of(
                        "log.checkpoints.seen",
                        "size",
                        size,
                        "witness",
                        witness.witness(),
                        "seen",
                        witness.size(),
                        "at",
                        witness.at().toString())));
  }
}
