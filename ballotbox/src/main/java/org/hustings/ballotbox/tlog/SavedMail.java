package org.hustings.ballotbox.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A letter as a mail program saves it: with headers, in parts, each encoded as mail has it. What
/// is no such file is its own text.
record SavedMail(String file) {
  private static final Pattern ENCODING =
      Pattern.compile("(?i)^content-transfer-encoding:\\s*\"?(base64|quoted-printable)\"?\\s*$");
  private static final Pattern ESCAPED = Pattern.compile("=([0-9A-Fa-f]{2})");

  /// The file itself, and each of its parts that is encoded, as it is read.
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add(file);
    List<String> lines = file.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      Matcher encoding = ENCODING.matcher(lines.get(at));
      if (encoding.matches()) {
        List<String> body = body(lines, at);
        texts.add(
            encoding.group(1).equalsIgnoreCase("base64") ? base64(body) : quotedPrintable(body));
      }
    }
    return texts;
  }

  /// What follows the headers, to the next boundary or the end.
  private static List<String> body(List<String> lines, int header) {
    List<String> after = lines.subList(header, lines.size());
    return after.stream()
        .dropWhile(line -> !line.isBlank())
        .takeWhile(line -> !line.startsWith("--") || line.equals("-- "))
        .toList();
  }

  private static String base64(List<String> body) {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(String.join("", body));
    } catch (IllegalArgumentException e) {
      // cut short, or none at all: then nothing is found in it
      bytes = new byte[0];
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String quotedPrintable(List<String> body) {
    String joined = String.join("\n", body).replaceAll("=[ \\t]*\n", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escaped = ESCAPED.matcher(joined);
    int from = 0;
    while (escaped.find()) {
      bytes.writeBytes(joined.substring(from, escaped.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(escaped.group(1), 16));
      from = escaped.end();
    }
    bytes.writeBytes(joined.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
