package org.hustings.server.dispatch.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A subject and a text in Markdown, with placeholders.
public record Wording(String subject, String body) {
  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_BODY = 5000;
  private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{0,40})}");

  public Wording {
    subject = subject.strip();
    body = body.replace("\r\n", "\n").strip();
  }

  /// What is wrong with it, by its field ("subject", "body"); empty if nothing is.
  public Map<String, String> faults(WordingKind kind) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT || subject.contains("\n")) {
      faults.put("subject", "The subject must have 1 to " + LONGEST_SUBJECT + " characters");
    }
    unusable(kind, subject).ifPresent(fault -> faults.putIfAbsent("subject", fault));
    if (body.isEmpty() || body.length() > LONGEST_BODY) {
      faults.put("body", "The text must have 1 to " + LONGEST_BODY + " characters");
    }
    unusable(kind, body).ifPresent(fault -> faults.putIfAbsent("body", fault));
    for (Placeholder required : kind.required()) {
      if (!body.contains(required.written())) {
        faults.putIfAbsent(
            "body", "The text must hold " + required.written() + ", " + required.meaning());
      }
    }
    if (subject.contains(Placeholder.LINK.written())
        || subject.contains(Placeholder.CODE.written())) {
      faults.putIfAbsent("subject", "The code has no place in a subject, which lists show");
    }
    return faults;
  }

  private static Optional<String> unusable(WordingKind kind, String text) {
    Matcher braces = BRACES.matcher(text);
    while (braces.find()) {
      Optional<Placeholder> known = Placeholder.of(braces.group(1));
      if (known.isEmpty()) {
        return Optional.of(
            braces.group() + " is no placeholder; those that can be used are listed below");
      }
      if (!kind.takes(known.get())) {
        return Optional.of(braces.group() + " is not known when this is written");
      }
    }
    return Optional.empty();
  }
}
