package org.hustings.ballotbox.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  private static final int LEAVES = 33;

  /// The eight leaves that programs for certificate transparency are tested with.
  private static final List<String> KNOWN =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @Test
  void roots_are_those_of_the_known_tree() {
    GrowingTree tree = new GrowingTree();
    for (String leaf : KNOWN) {
      tree.add(new String(HexFormat.of().parseHex(leaf), StandardCharsets.UTF_8));
    }

    assertThat(hex(tree.at(0)))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(hex(tree.at(1)))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(hex(tree.at(8)))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Test
  void each_leaf_is_shown_to_be_in_each_tree_and_in_no_other_place() {
    GrowingTree tree = grown("leaf");
    for (int size = 1; size <= LEAVES; size++) {
      MerkleHash root = tree.at(size).root();
      for (int leaf = 0; leaf < size; leaf++) {
        List<MerkleHash> path = tree.at(size).inclusion(leaf);
        MerkleHash hash = MerkleHash.ofLeaf("leaf " + leaf);

        assertThat(Proofs.includes(root, size, leaf, hash, path)).isTrue();
        assertThat(Proofs.includes(root, size, leaf, MerkleHash.ofLeaf("other"), path)).isFalse();
        assertThat(Proofs.includes(root, size, leaf + 1L, hash, path)).isFalse();
      }
    }
  }

  @Test
  void each_tree_is_shown_to_extend_each_smaller_one_and_no_other() {
    GrowingTree tree = grown("leaf");
    GrowingTree other = grown("another");
    for (int to = 1; to <= LEAVES; to++) {
      for (int from = 0; from <= to; from++) {
        List<MerkleHash> proof = tree.at(to).consistency(from);

        assertThat(Proofs.extend(head(tree, from), head(tree, to), proof)).isTrue();
        if (from > 0) {
          assertThat(Proofs.extend(head(other, from), head(tree, to), proof)).isFalse();
          assertThat(Proofs.extend(head(tree, from), head(other, to), proof)).isFalse();
        }
      }
    }
  }

  @Test
  void a_log_that_shrank_extends_nothing() {
    GrowingTree tree = grown("leaf");

    assertThat(Proofs.extend(head(tree, 9), head(tree, 8), List.of())).isFalse();
  }

  @Test
  void a_leaf_adds_two_hashes_on_average_whatever_the_size() {
    GrowingTree tree = new GrowingTree();
    List<Integer> added = new ArrayList<>();
    for (int leaf = 0; leaf < 1024; leaf++) {
      added.add(tree.at(tree.size()).append(MerkleHash.ofLeaf("leaf " + leaf)).size());
      tree.add("leaf " + leaf);
    }

    assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2 * 1024 - 1);
  }

  private static Checkpoint head(GrowingTree tree, int size) {
    return new Checkpoint("example.org/logs/audit", size, tree.at(size).root());
  }

  private static GrowingTree grown(String leaf) {
    GrowingTree tree = new GrowingTree();
    for (int number = 0; number < LEAVES; number++) {
      tree.add(leaf + " " + number);
    }
    return tree;
  }

  private static String hex(MerkleTree tree) {
    return HexFormat.of().formatHex(tree.root().bytes());
  }
}
