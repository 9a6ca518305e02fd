package org.hustings.server.audit.tree;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.ballotbox.tlog.MerkleHash;
import org.hustings.ballotbox.tlog.MerkleTree;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.ballotbox.tlog.SignedNote;
import org.hustings.server.platform.key.SiteKey;
import org.hustings.server.platform.key.SiteKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The trees over the public logs. They grow after the log has grown, in a transaction of their
/// own: nobody who records or casts something waits for them, and a leaf costs two rows whatever
/// the size of the tree.
@Component
public class Trees {
  private static final int AT_ONCE = 5_000;

  private final JdbcClient database;
  private final List<LogSource> sources;
  private final NodeRows nodes;
  private final SiteKeys keys;
  private final LogNames names;
  private final Clock clock;

  Trees(
      JdbcClient database,
      List<LogSource> sources,
      NodeRows nodes,
      SiteKeys keys,
      LogNames names,
      Clock clock) {
    this.database = database;
    this.sources = sources;
    this.nodes = nodes;
    this.keys = keys;
    this.names = names;
    this.clock = clock;
  }

  /// Takes into each tree what its log has more, and signs a checkpoint. None if another node is at
  /// it.
  @Transactional
  public void grow() {
    if (!database
        .sql("SELECT pg_try_advisory_xact_lock(hashtext('audit.tree'))")
        .query(Boolean.class)
        .single()) {
      return;
    }
    Map<String, Long> known = sizes();
    for (LogSource source : sources) {
      source
          .sizes()
          .forEach((log, size) -> {
            long from = known.getOrDefault(log, 0L);
            if (size > from) {
              grow(source, log, from);
            }
          });
    }
  }

  /// Signs every log's newest checkpoint again, under the name that it has now.
  @Transactional
  public void signAnew() {
    sizes().forEach((log, size) -> sign(log, size));
  }

  /// The names of the logs that have a checkpoint.
  public List<String> logs() {
    return database.sql("SELECT log FROM audit.tree ORDER BY log").query(String.class).list();
  }

  /// The newest signed checkpoint.
  public Optional<SignedNote> checkpoint(String log) {
    return database
        .sql("SELECT note FROM audit.tree WHERE log = ?")
        .param(log)
        .query(String.class)
        .optional()
        .map(SignedNote::parse);
  }

  /// The tree as it was when it had so many leaves.
  public MerkleTree tree(String log, long size) {
    return new MerkleTree(size, (level, place) -> nodes.get(log, level, place));
  }

  /// The hash of a leaf, counted from 0.
  public MerkleHash hashOfLeaf(String log, long leaf) {
    return nodes.get(log, 0, leaf);
  }

  /// The key by which this site's checkpoints of a log are known.
  public NoteKey key(String log) {
    return new NoteKey(names.of(log), NoteKey.Kind.LOG, signing().plainPublicKey());
  }

  private void grow(LogSource source, String log, long from) {
    long size = from;
    List<String> leaves;
    do {
      leaves = source.leaves(log, size, AT_ONCE);
      append(log, size, leaves);
      size += leaves.size();
    } while (leaves.size() == AT_ONCE);
    if (size > from) {
      sign(log, size);
    }
  }

  private void append(String log, long from, List<String> leaves) {
    Map<Place, MerkleHash> fresh = new HashMap<>();
    List<MerkleTree.Node> added = new ArrayList<>();
    long size = from;
    for (String leaf : leaves) {
      MerkleTree tree =
          new MerkleTree(
              size,
              (level, place) -> {
                MerkleHash here = fresh.get(new Place(level, place));
                return here == null ? nodes.get(log, level, place) : here;
              });
      for (MerkleTree.Node node : tree.append(MerkleHash.ofLeaf(leaf))) {
        fresh.put(new Place(node.level(), node.place()), node.hash());
        added.add(node);
      }
      size++;
    }
    nodes.add(log, added);
  }

  private void sign(String log, long size) {
    NoteKey key = key(log);
    Checkpoint checkpoint =
        new Checkpoint(key.name(), size, tree(log, size).root(), names.before(log));
    SignedNote note = SignedNote.of(checkpoint, key, signing()::sign);
    database
        .sql(
            """
            INSERT INTO audit.tree (log, size, note, at) VALUES (:log, :size, :note, :at)
            ON CONFLICT (log) DO UPDATE
            SET size = excluded.size, note = excluded.note, at = excluded.at
            """)
        .param("log", log)
        .param("size", checkpoint.size())
        .param("note", note.toString())
        .param("at", clock.instant())
        .update();
  }

  private Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    database
        .sql("SELECT log, size FROM audit.tree")
        .query(row -> {
          sizes.put(row.getString(1), row.getLong(2));
        });
    return sizes;
  }

  private SiteKey signing() {
    return keys.of("log.checkpoints");
  }

  private record Place(int level, long place) {}
}
