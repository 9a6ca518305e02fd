package org.hustings.server.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.Test;

class UploadLimitTest extends ServerTest {
  @Test
  void a_register_file_over_256_MB_is_refused_in_words_before_it_is_sent() throws IOException {
    String answer = announce("/staff/register/import", 300L << 20);

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains(
            "This file has 300 MB; 256 MB at most can be sent here. Nothing was changed.",
            "Use the command line instead: hustings import");
  }

  @Test
  void the_limit_of_a_register_file_is_for_no_other_form() throws IOException {
    assertThat(announce("/candidates/e/c/ann/own/photograph", 100L << 20))
        .startsWith("HTTP/1.1 413")
        .contains("This file has 100 MB; 9 MB at most can be sent here.");
  }

  @Test
  void where_no_form_brings_a_file_none_is_taken() throws IOException {
    assertThat(announce("/sign-in", 100_000))
        .startsWith("HTTP/1.1 413")
        .contains("No file is taken at this address.");
  }

  /// The answer to the head of a request that says how much will follow, of which nothing does.
  private String announce(String path, long length) throws IOException {
    URI address = visitor().address(path);
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      line.setSoTimeout(10_000);
      String head =
          """
          POST %s HTTP/1.1\r
          Host: %s\r
          Content-Type: multipart/form-data; boundary=part\r
          Content-Length: %d\r
          Connection: close\r
          \r
          """
              .formatted(path, address.getAuthority(), length);
      line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      byte[] block = new byte[8192];
      for (int read = 0; read >= 0; read = line.getInputStream().read(block)) {
        answer.append(new String(block, 0, read, StandardCharsets.UTF_8));
        if (answer.indexOf("</html>") >= 0) {
          break;
        }
      }
      return answer.toString();
    }
  }
}
