package org.hustings.server.ballot.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.hustings.server.ballot.AttemptId;

/// One elector's attempt to vote, by the form that a browser sends.
///
/// @param ranking the keys of two candidates in order of preference
/// @param faulty whether both get the same preference, which is refused
record Attempt(
    int elector, String code, String guard, List<String> ranking, boolean faulty, AttemptId id) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  enum Answer {
    ACKNOWLEDGED,
    REFUSED,
    /// No answer came, or one that says that something went wrong.
    NONE
  }

  /// The attempts of the elector on this line: of ten electors, one makes a faulty one, and one
  /// votes on two devices at once, differently on each.
  static List<Attempt> read(String line) {
    String[] parts = line.split(" ", 5);
    int elector = Integer.parseInt(parts[0]);
    List<String> ranking = List.of(parts[3], parts[4]);
    Attempt one =
        new Attempt(
            elector,
            parts[1],
            parts[2],
            elector % 4 < 2 ? ranking : ranking.reversed(),
            elector % 10 == 0,
            AttemptId.draw());
    return elector % 10 == 1 ? List.of(one, one.onAnotherDevice()) : List.of(one);
  }

  private Attempt onAnotherDevice() {
    return new Attempt(elector, code, guard, ranking.reversed(), false, AttemptId.draw());
  }

  /// Whether a log tells the elector's code, either part of it, or the attempt.
  boolean isToldIn(String log) {
    return log.contains(code.substring(0, 8))
        || log.contains(code.substring(9))
        || log.contains(id.value());
  }

  Answer send(int port) {
    String form =
        "guard=%s&attempt=%s&mark.council.%s=1&mark.council.%s=%d"
            .formatted(guard, id.value(), ranking.get(0), ranking.get(1), faulty ? 1 : 2);
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
      return answer.statusCode() < 500 ? Answer.REFUSED : Answer.NONE;
    } catch (IOException e) {
      return Answer.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.NONE;
    }
  }
}
