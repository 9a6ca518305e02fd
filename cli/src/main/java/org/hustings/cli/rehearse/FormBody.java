package org.hustings.cli.rehearse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a browser sends for a form.
record FormBody(String type, String text) {
  static FormBody encoded(List<Form.Field> fields) {
    String body =
        fields.stream()
            .map(field -> encode(field.name()) + "=" + encode(field.value()))
            .collect(Collectors.joining("&"));
    return new FormBody("application/x-www-form-urlencoded", body);
  }

  /// A form with files, RFC 7578.
  static FormBody multipart(List<Form.Field> fields, List<Form.Upload> uploads) {
    String boundary = "hustings-" + UUID.randomUUID();
    StringBuilder body = new StringBuilder();
    for (Form.Field field : fields) {
      part(body, boundary, "name=\"%s\"".formatted(field.name()), "");
      body.append(field.value() + "\r\n");
    }
    for (Form.Upload upload : uploads) {
      part(
          body,
          boundary,
          "name=\"%s\"; filename=\"%s\"".formatted(upload.name(), upload.file()),
          "Content-Type: application/octet-stream\r\n");
      body.append(upload.text());
      body.append("\r\n");
    }
    body.append("--" + boundary + "--\r\n");
    return new FormBody("multipart/form-data; boundary=" + boundary, body.toString());
  }

  private static void part(
      StringBuilder body, String boundary, String disposition, String headers) {
    body.append(
        "--%s\r\nContent-Disposition: form-data; %s\r\n%s\r\n"
            .formatted(boundary, disposition, headers));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
