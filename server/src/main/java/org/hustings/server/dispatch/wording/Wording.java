package org.hustings.server.dispatch.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

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
      faults.put(
          "subject",
          EnglishSite.say(Message.of("sending-staff.fault.subject", "longest", LONGEST_SUBJECT)));
    }
    unusable(kind, subject).ifPresent(fault -> faults.putIfAbsent("subject", fault));
    if (body.isEmpty() || body.length() > LONGEST_BODY) {
      faults.put(
          "body", EnglishSite.say(Message.of("sending-staff.fault.body", "longest", LONGEST_BODY)));
    }
    unusable(kind, body).ifPresent(fault -> faults.putIfAbsent("body", fault));
    for (Placeholder required : kind.required()) {
      if (!body.contains(required.written())) {
        faults.putIfAbsent(
            "body",
            EnglishSite.say(
                Message.of(
                    "sending-staff.fault.required",
                    "placeholder",
                    required.written(),
                    "meaning",
                    EnglishSite.say(required.meaning()))));
      }
    }
    if (subject.contains(Placeholder.LINK.written())
        || subject.contains(Placeholder.CODE.written())) {
      faults.putIfAbsent("subject", EnglishSite.say(Message.of("sending-staff.fault.code")));
    }
    return faults;
  }

  private static Optional<String> unusable(WordingKind kind, String text) {
    Matcher braces = BRACES.matcher(text);
    while (braces.find()) {
      Optional<Placeholder> known = Placeholder.of(braces.group(1));
      if (known.isEmpty()) {
        return Optional.of(
            EnglishSite.say(Message.of("sending-staff.fault.unknown", "found", braces.group())));
      }
      if (!kind.takes(known.get())) {
        return Optional.of(
            EnglishSite.say(Message.of("sending-staff.fault.not-now", "found", braces.group())));
      }
    }
    return Optional.empty();
  }
}
