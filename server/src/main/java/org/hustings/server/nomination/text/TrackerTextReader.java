package org.hustings.server.nomination.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the plain-text form of a tracker. What stands before the first heading is the page's
/// introduction and is passed over, but for its "Last updated" line.
public final class TrackerTextReader {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?<name>\\S.*?)\\s+[–—-]\\s+(?<number>\\d{1,6}) nominations?"
              + "(?:\\s+\\(backed by (?<backers>.+)\\))?");

  /// A line that was meant for a heading and is none.
  private static final Pattern ALMOST_HEADING =
      Pattern.compile(
          "\\d+\\s+nominations?\\b|\\(backed by|\\S\\s+[–—]\\s+\\d", Pattern.CASE_INSENSITIVE);

  private static final Pattern STAMP =
      Pattern.compile("last updated:?\\s*(?<when>.+)", Pattern.CASE_INSENSITIVE);

  private static final String A_HEADING =
      "a heading such as “Ann Black – 3 nominations (backed by Labour to Win and Open Labour)”";

  private final Map<String, Integer> headings = new LinkedHashMap<>();
  private final List<TrackerText.Entry> entries = new ArrayList<>();
  private final List<TextFault> faults = new ArrayList<>();
  private @Nullable Stamp stamp;

  private TrackerTextReader() {}

  /// Reads a file's bytes: UTF-8, with or without a byte order mark, lines ended in any way. Throws
  /// [TrackerTextException] with every fault found.
  public static TrackerText read(byte[] file) {
    TrackerTextReader reader = new TrackerTextReader();
    reader.readLines(decode(file));
    if (reader.entries.isEmpty() && reader.faults.isEmpty()) {
      reader.faults.add(new TextFault(1, "no candidate", A_HEADING));
    }
    if (!reader.faults.isEmpty()) {
      throw new TrackerTextException(reader.faults);
    }
    return new TrackerText(reader.stamp, reader.entries);
  }

  private static String decode(byte[] file) {
    ByteBuffer rest = ByteBuffer.wrap(file);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(rest)
          .toString();
    } catch (CharacterCodingException e) {
      // the decoder stops at the byte that it cannot read
      int line = 1;
      for (int i = 0; i < rest.position(); i++) {
        line += file[i] == '\n' ? 1 : 0;
      }
      String found = String.format("the byte 0x%02X", file[rest.position()]);
      throw new TrackerTextException(
          List.of(new TextFault(line, found, "UTF-8; save the file in that encoding")));
    }
  }

  private void readLines(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int number = 0;
    for (String line : unmarked.split("\r\n|\r|\n", -1)) {
      number++;
      String content = line.replace('\u00A0', ' ').strip();
      if (!content.isEmpty()) {
        readLine(content, number);
      }
    }
  }

  private void readLine(String content, int line) {
    Matcher heading = HEADING.matcher(content);
    if (heading.matches()) {
      begin(heading, line);
    } else if (entries.isEmpty() && STAMP.matcher(content).matches()) {
      readStamp(content, line);
    } else if (!entries.isEmpty() || stamp != null) {
      readBody(content, line);
    }
  }

  private void begin(Matcher heading, int line) {
    String name = heading.group("name");
    Integer before = headings.putIfAbsent(name, line);
    if (before != null) {
      faults.add(
          new TextFault(
              line,
              "a second heading for " + name,
              "each candidate once; the first is on line " + before + ": join the two lists"));
    }
    String backers = heading.group("backers") == null ? "" : heading.group("backers").strip();
    int claimed = Integer.parseInt(heading.group("number"));
    entries.add(new TrackerText.Entry(name, claimed, backers, List.of(), line));
  }

  private void readStamp(String content, int line) {
    Matcher match = STAMP.matcher(content);
    stamp = match.matches() ? Stamp.read(match.group("when")).orElse(null) : null;
    if (stamp == null) {
      faults.add(new TextFault(line, content, "“Last updated: 4.30pm, Monday 3rd August.”"));
    }
  }

  private void readBody(String content, int line) {
    if (ALMOST_HEADING.matcher(content).find()) {
      faults.add(new TextFault(line, content, A_HEADING));
    } else if (entries.isEmpty()) {
      faults.add(new TextFault(line, content, A_HEADING + " before the first nominating body"));
    } else {
      TrackerText.Entry entry = entries.removeLast();
      List<TrackerText.Body> bodies = new ArrayList<>(entry.bodies());
      bodies.add(new TrackerText.Body(content, line));
      entries.add(
          new TrackerText.Entry(
              entry.name(), entry.claimed(), entry.backers(), bodies, entry.line()));
    }
  }
}
