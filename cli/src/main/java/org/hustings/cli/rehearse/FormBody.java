package org.hustings.cli.rehearse;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a browser sends for a form.
record FormBody(String type, byte[] bytes) {

  static FormBody encoded(List<Form.Field> fields) {
    String body =
        fields.stream()
            .map(field -> encode(field.name()) + "=" + encode(field.value()))
            .collect(Collectors.joining("&"));
    return new FormBody(
        "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
  }

  /// A form with files, RFC 7578.
  static FormBody multipart(List<Form.Field> fields, List<Form.Upload> uploads) {
    String boundary = "hustings-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Form.Field field : fields) {
      part(body, boundary, "name=\"%s\"".formatted(field.name()), "");
      text(body, field.value() + "\r\n");
    }
    for (Form.Upload upload : uploads) {
      part(
          body,
          boundary,
          "name=\"%s\"; filename=\"%s\"".formatted(upload.name(), upload.file()),
          "Content-Type: application/octet-stream\r\n");
      body.writeBytes(upload.bytes());
      text(body, "\r\n");
    }
    text(body, "--" + boundary + "--\r\n");
    return new FormBody("multipart/form-data; boundary=" + boundary, body.toByteArray());
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String disposition, String headers) {
    text(
        body,
        "--%s\r\nContent-Disposition: form-data; %s\r\n%s\r\n"
            .formatted(boundary, disposition, headers));
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
