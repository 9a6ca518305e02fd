package org.hustings.server.election;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.words.Words;

/// A dated public announcement: that the election is called, or that its timetable or its rules
/// changed.
///
/// @param id within the election; for a publication the number of its version
/// @param sentences what is announced; for a change what was and what is
/// @param reason in the words of whoever made it public; empty where none is wanted
public record Notice(
    String id, Instant at, String heading, List<String> sentences, String reason) {
  public Notice {
    sentences = List.copyOf(sentences);
  }

  /// The notices that go with publications, which are given the oldest first; the newest first.
  public static List<Notice> of(Words words, List<Publication> publications) {
    List<Notice> notices = new ArrayList<>();
    for (int i = 0; i < publications.size(); i++) {
      if (i == 0) {
        notices.add(announced(words, publications.getFirst()));
      } else {
        changed(words, publications.get(i - 1), publications.get(i)).ifPresent(notices::add);
      }
    }
    return notices.reversed();
  }

  private static Notice announced(Words words, Publication first) {
    return new Notice(
        String.valueOf(first.version()),
        first.publishedAt(),
        words.say("election.notice.announced"),
        List.of(words.say("election.notice.is-announced", "election", first.definition().title())),
        first.reason());
  }

  /// What one publication changed; empty if that was no rule and no time.
  static Optional<Notice> changed(Words words, Publication before, Publication after) {
    List<String> times =
        TimetableChange.between(List.of(before, after)).stream()
            .map(change -> TimetableWords.change(words, change))
            .toList();
    List<String> rules =
        RuleChangeWords.beyondTimetable(words, before.definition(), after.definition());
    List<String> sentences = Stream.concat(times.stream(), rules.stream()).toList();
    String heading =
        words.say(rules.isEmpty() ? "election.changed.heading" : "election.notice.rules-changed");
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                String.valueOf(after.version()),
                after.publishedAt(),
                heading,
                sentences,
                after.reason()));
  }

  /// The notices of rules that were changed since an instant, the newest first. Times of the
  /// timetable are told elsewhere.
  public static List<Notice> ofRulesSince(
      Words words, List<Publication> publications, Instant since) {
    List<Notice> notices = new ArrayList<>();
    for (int i = 1; i < publications.size(); i++) {
      Publication after = publications.get(i);
      if (after.publishedAt().isAfter(since)) {
        List<String> rules =
            RuleChangeWords.beyondTimetable(
                words, publications.get(i - 1).definition(), after.definition());
        if (!rules.isEmpty()) {
          notices.add(
              new Notice(
                  String.valueOf(after.version()),
                  after.publishedAt(),
                  words.say("election.notice.rules-changed"),
                  rules,
                  after.reason()));
        }
      }
    }
    return notices.reversed();
  }
}
