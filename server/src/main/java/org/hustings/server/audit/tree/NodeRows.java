package org.hustings.server.audit.tree;

import java.util.List;
import org.hustings.ballotbox.tlog.MerkleHash;
import org.hustings.ballotbox.tlog.MerkleTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The hashes of whole subtrees.
@Component
class NodeRows {
  private final JdbcClient database;

  NodeRows(JdbcClient database) {
    this.database = database;
  }

  MerkleHash get(String log, int level, long place) {
    return new MerkleHash(
        database
            .sql("SELECT hash FROM audit.tree_node WHERE log = ? AND level = ? AND place = ?")
            .params(log, level, place)
            .query(byte[].class)
            .single());
  }

  void add(String log, List<MerkleTree.Node> nodes) {
    database
        .sql(
            """
            INSERT INTO audit.tree_node (log, level, place, hash)
            SELECT :log, node.level, node.place, node.hash
            FROM unnest(:levels, :places, :hashes) AS node (level, place, hash)
            """)
        .param("log", log)
        .param("levels", nodes.stream().mapToInt(MerkleTree.Node::level).toArray())
        .param("places", nodes.stream().mapToLong(MerkleTree.Node::place).toArray())
        .param("hashes", nodes.stream().map(node -> node.hash().bytes()).toArray(byte[][]::new))
        .update();
  }
}
