package org.hustings.cli.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.ballotbox.tlog.GrowingTree;
import org.hustings.ballotbox.tlog.MerkleHash;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.ballotbox.tlog.SignedNote;
import org.jspecify.annotations.Nullable;

/// A site whose operator can make its log anew and sign that.
final class LyingSite {
  private static final String LOG = "/logs/audit";

  private @Nullable HttpServer server;
  private Ed25519PrivateKeyParameters secret = new Ed25519PrivateKeyParameters(new SecureRandom());
  private GrowingTree tree = new GrowingTree();
  private String handedIn = "";
  private String restored = "";

  static LyingSite honest() {
    return new LyingSite();
  }

  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  String address() {
    return "http://" + host();
  }

  void record(String... entries) {
    List.of(entries).forEach(tree::add);
  }

  /// The log made anew.
  void begin(String... entries) {
    tree = new GrowingTree();
    record(entries);
  }

  /// The log as a backup had it that was taken in, and says so.
  void restore(String... entries) {
    restored = new Checkpoint.Restored(origin(), entries.length).line();
    begin(entries);
  }

  void takeAnotherKey() {
    secret = new Ed25519PrivateKeyParameters(new SecureRandom());
  }

  NoteKey key() {
    return new NoteKey(origin(), NoteKey.Kind.LOG, secret.generatePublicKey().getEncoded());
  }

  /// The checkpoint that a witness handed in last.
  String handedIn() {
    return handedIn;
  }

  private String origin() {
    return host() + (restored.isEmpty() ? "" : "/restored-1") + LOG;
  }

  private String host() {
    return "127.0.0.1:" + Objects.requireNonNull(server).getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body =
        switch (path) {
          case "/logs.txt" -> LOG + "/checkpoint " + key() + "\n";
          case LOG + "/checkpoint" -> checkpoint();
          case LOG + "/consistency" -> consistency(exchange.getRequestURI().getQuery());
          case LOG + "/cosignatures" -> {
            handedIn = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            yield "TAKEN\n";
          }
          default -> "";
        };
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, body.isEmpty() ? -1 : bytes.length);
    if (!body.isEmpty()) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private String checkpoint() {
    Checkpoint head =
        new Checkpoint(
            origin(),
            tree.size(),
            tree.at(tree.size()).root(),
            restored.isEmpty() ? List.of() : List.of(restored));
    return SignedNote.of(head, key(), this::sign).toString();
  }

  private String consistency(String query) {
    long from = Long.parseLong(query.replaceAll(".*from=(\\d+).*", "$1"));
    long to = Long.parseLong(query.replaceAll(".*to=(\\d+).*", "$1"));
    return tree.at(to).consistency(from).stream()
        .map(MerkleHash::base64)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private byte[] sign(byte[] bytes) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, secret);
    signer.update(bytes, 0, bytes.length);
    return signer.generateSignature();
  }
}
