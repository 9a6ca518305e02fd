package org.hustings.cli.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.hustings.ballotbox.tlog.MerkleHash;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.ballotbox.tlog.SignedNote;

/// A site's public logs, asked for by HTTP.
final class SiteLogs {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String site;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  SiteLogs(URI site) {
    this.site = site.toString().replaceAll("/+$", "");
  }

  /// A log as the site names it: where it lies, and the key that it says signs it.
  record Log(String path, NoteKey key) {}

  List<Log> all() throws IOException, InterruptedException {
    try {
      return get("/logs.txt").lines().map(SiteLogs::log).toList();
    } catch (IllegalArgumentException e) {
      throw new IOException("/logs.txt is not a list of logs: " + e.getMessage(), e);
    }
  }

  SignedNote checkpoint(Log log) throws IOException, InterruptedException {
    try {
      return SignedNote.parse(get(log.path() + "/checkpoint"));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// The proof that a log of so many leaves goes on in that of more; none where the site has none
  /// to give, which proves nothing.
  List<MerkleHash> consistency(Log log, long from, long to)
      throws IOException, InterruptedException {
    String path = "%s/consistency?from=%d&to=%d".formatted(log.path(), from, to);
    HttpResponse<String> answer = client.send(request(path).build(), BodyHandlers.ofString());
    if (answer.statusCode() == 400 || answer.statusCode() == 404) {
      return List.of();
    }
    try {
      return hashes(body(path, answer));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /// Hands a cosigned checkpoint in; returns whether the site took it, which it does of witnesses
  /// that its operator has named.
  boolean handIn(Log log, SignedNote cosigned) throws IOException, InterruptedException {
    HttpRequest request =
        request(log.path() + "/cosignatures")
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(cosigned.toString()))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  private String get(String path) throws IOException, InterruptedException {
    return body(path, client.send(request(path).build(), BodyHandlers.ofString()));
  }

  private static List<MerkleHash> hashes(String body) {
    return body.lines().map(MerkleHash::parse).toList();
  }

  private static String body(String path, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException(path + " has the status " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site + path)).timeout(PATIENCE);
  }

  private static Log log(String line) {
    String[] parts = line.split(" ", 2);
    if (parts.length != 2 || !parts[0].matches("/logs/[A-Za-z0-9._-]+/checkpoint")) {
      throw new IllegalArgumentException(line);
    }
    return new Log(parts[0].replaceFirst("/checkpoint$", ""), NoteKey.parse(parts[1]));
  }
}
