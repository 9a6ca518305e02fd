package org.hustings.server.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.dispatch.SecurityCode;

/// A voter who tries again with the same attempt until there is a receipt, whatever happens to the
/// server in between.
final class InsistentVoter {
  private static final Pattern GUARD = Pattern.compile("name=\"guard\" value=\"([^\"]+)\"");
  private static final Pattern MARK = Pattern.compile("name=\"(mark\\.council\\.[^\"]+)\"");
  private static final Pattern TRACKER = Pattern.compile("class=\"tracker-code\">([^<]+)<");

  private final SecurityCode code;
  private final AttemptId attempt = AttemptId.draw();

  InsistentVoter(SecurityCode code) {
    this.code = code;
  }

  /// Tries once to vote at this node; the tracker if the vote was acknowledged.
  Optional<String> tryAt(int port) {
    URI site = URI.create("http://127.0.0.1:" + port);
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      String papers = post(http, site.resolve("/vote"), Map.of("part1", code.written()));
      Matcher guard = GUARD.matcher(papers);
      Matcher mark = MARK.matcher(papers);
      if (!guard.find() || !mark.find()) {
        return tracker(papers);
      }
      String receipt =
          post(
              http,
              site.resolve("/vote/cast"),
              Map.of("guard", guard.group(1), "attempt", attempt.value(), mark.group(1), "1"));
      return tracker(receipt);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> tracker(String page) {
    Matcher tracker = TRACKER.matcher(page);
    // the page writes it in groups
    return tracker.find()
        ? Optional.of(tracker.group(1).replace("-", "").strip())
        : Optional.empty();
  }

  private static String post(HttpClient http, URI to, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(to)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return answer.body();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
