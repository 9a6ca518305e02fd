package org.hustings.server.ballot.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.hustings.server.ballot.AttemptId;

/// One elector's attempt to vote, by the form that a browser sends.
///
/// @param faulty whether two candidates get the same preference, which is refused
record Attempt(
    int elector,
    String code,
    String guard,
    String first,
    String second,
    boolean faulty,
    AttemptId id) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  enum Answer {
    ACKNOWLEDGED,
    REFUSED,
    /// No answer came, or one that says that something went wrong.
    NONE
  }

  static Attempt read(String line) {
    String[] parts = line.split(" ", 5);
    int elector = Integer.parseInt(parts[0]);
    return new Attempt(
        elector, parts[1], parts[2], parts[3], parts[4], elector % 10 == 0, AttemptId.draw());
  }

  /// Whether a log tells the elector's code, either part of it, or the attempt.
  boolean isToldIn(String log) {
    return log.contains(code.substring(0, 8))
        || log.contains(code.substring(9))
        || log.contains(id.value());
  }

  Answer send(int port) {
    String form =
        "guard=%s&attempt=%s&%s=1&%s=%d"
            .formatted(guard, id.value(), first, second, faulty ? 1 : 2);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/vote/cast"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", "hustings-code=" + code)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<Void> answer = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
      if (answer.headers().firstValue("location").orElse("").endsWith("/vote/receipt")) {
        return Answer.ACKNOWLEDGED;
      }
      return answer.statusCode() < 500 && answer.statusCode() != 302 ? Answer.REFUSED : Answer.NONE;
    } catch (IOException e) {
      return Answer.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.NONE;
    }
  }
}
