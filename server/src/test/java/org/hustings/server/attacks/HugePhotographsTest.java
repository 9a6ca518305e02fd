package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A candidate who sends photographs that are small as files and huge as pictures, many at once.
class HugePhotographsTest extends ServerTest {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired private Fenland fenland;
  @Autowired private Grants people;
  private Visitor candidate = visitor();
  private String own = "";

  @BeforeAll
  void stand() {
    fenland.publish();
    PersonId person =
        people.give(Fenland.RETURNING_OFFICER, Role.SCRUTINEER, "Ann Fenn", "ann@example.org");
    own = fenland.candidacy(fenland.candidate("Ann Fenn", person)).path() + "/own";
    candidate = signedIn(person);
  }

  @Test
  void one_of_fifty_million_pixels_is_refused_by_its_head() throws IOException {
    HttpResponse<String> answer = sent(candidate, own, token(), png(7050, 7050));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("more than 20 million pixels");
  }

  @Test
  void eight_at_once_are_taken_one_by_one_or_told_to_wait() throws Exception {
    byte[] picture = png(4400, 4400);
    String token = token();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(() -> sent(candidate, own, token, picture).statusCode()));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }

    assertThat(statuses).isSubsetOf(302, 409).contains(302);
    assertThat(get(own.replace("/own", "/photograph")).statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_who_is_not_signed_in_has_a_file_read() throws IOException {
    HttpResponse<String> answer = sent(visitor(), own, "none", png(10, 10));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void statements_sent_at_once_are_both_taken_or_one_is_told() throws Exception {
    String token = token();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        String statement = "Statement " + i;
        answers.add(
            threads.submit(() ->
                candidate
                    .post(own + "/statement", Map.of("_csrf", token, "statement", statement))
                    .statusCode()));
      }
    }
    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isIn(302, 409);
    }
  }

  private String token() {
    Matcher token = CSRF.matcher(candidate.get(own).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", file);
    return file.toByteArray();
  }

  private static HttpResponse<String> sent(
      Visitor visitor, String own, String token, byte[] picture) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        """
        --part\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %s\r
        --part\r
        Content-Disposition: form-data; name="photograph"; filename="me.png"\r
        Content-Type: image/png\r
        \r
        """
            .formatted(token)
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(picture);
    body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII));
    return visitor.send(
        HttpRequest.newBuilder(visitor.address(own + "/photograph"))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }
}
