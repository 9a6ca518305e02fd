package org.hustings.server.audit.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.ballotbox.tlog.MerkleHash;
import org.hustings.ballotbox.tlog.MerkleTree;
import org.hustings.ballotbox.tlog.SignedNote;
import org.hustings.server.audit.tree.Cosignatures;
import org.hustings.server.audit.tree.Trees;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Checkpoints and proofs of the public logs, as programs read them: plain text, hashes in Base64,
/// one to a line. Anybody may ask; a witness hands in what it cosigned.
@RestController
@AllowedTo(Everybody.class)
class LogFiles {
  private final Trees trees;
  private final Cosignatures cosignatures;

  LogFiles(Trees trees, Cosignatures cosignatures) {
    this.trees = trees;
    this.cosignatures = cosignatures;
  }

  /// The logs: the address of each one's checkpoint, and the key that signs it.
  @GetMapping("/logs.txt")
  ResponseEntity<String> logs() {
    return text(
        trees.logs().stream()
            .map(log -> "/logs/" + log + "/checkpoint " + trees.key(log) + "\n")
            .collect(Collectors.joining()));
  }

  /// The newest checkpoint, or the newest that a witness cosigned.
  @GetMapping("/logs/{log}/checkpoint")
  ResponseEntity<String> checkpoint(
      @PathVariable String log, @RequestParam(defaultValue = "false") boolean cosigned) {
    return text(cosignatures.checkpoint(log, cosigned).orElseThrow(LogFiles::none).toString());
  }

  /// A leaf's own hash, then the path from it to the root of the tree of so many leaves.
  @GetMapping("/logs/{log}/inclusion")
  ResponseEntity<String> inclusion(
      @PathVariable String log, @RequestParam long leaf, @RequestParam long size) {
    require(leaf >= 0 && leaf < size);
    MerkleTree tree = tree(log, size);
    MerkleHash own = trees.hashOfLeaf(log, leaf);
    return hashes(Stream.concat(Stream.of(own), tree.inclusion(leaf).stream()).toList());
  }

  /// The proof that the tree of `from` leaves is the beginning of that of `to`.
  @GetMapping("/logs/{log}/consistency")
  ResponseEntity<String> consistency(
      @PathVariable String log, @RequestParam long from, @RequestParam long to) {
    require(from >= 0 && from <= to);
    return hashes(tree(log, to).consistency(from));
  }

  /// Takes a checkpoint of this site with the line of a witness that it knows.
  @PostMapping("/logs/{log}/cosignatures")
  ResponseEntity<String> cosign(@PathVariable String log, @RequestBody String note) {
    return SignedNote.find(note)
        .map(found ->
            cosignatures
                .take(log, found)
                .map(refused -> answer(HttpStatus.UNPROCESSABLE_CONTENT, refused.name()))
                .orElseGet(() -> answer(HttpStatus.OK, "TAKEN")))
        .orElseGet(() -> answer(HttpStatus.BAD_REQUEST, "NO_CHECKPOINT"));
  }

  private MerkleTree tree(String log, long size) {
    SignedNote newest = trees.checkpoint(log).orElseThrow(LogFiles::none);
    require(size <= newest.checkpoint().size());
    return trees.tree(log, size);
  }

  private static void require(boolean sensible) {
    if (!sensible) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static ResponseEntity<String> hashes(List<MerkleHash> hashes) {
    return text(hashes.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()));
  }

  private static ResponseEntity<String> answer(HttpStatus status, String word) {
    return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(word + "\n");
  }

  private static ResponseEntity<String> text(String body) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .header("Access-Control-Allow-Origin", "*")
        .cacheControl(CacheControl.noCache())
        .body(body);
  }
}
