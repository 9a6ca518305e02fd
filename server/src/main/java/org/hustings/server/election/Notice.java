package org.hustings.server.election;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A dated public announcement: that the election is called, or that its timetable changed.
///
/// @param number of the version of the definition that it came with
/// @param sentences what is announced; for a change what was and what is
/// @param reason in the words of whoever made it public
public record Notice(
    int number, Instant at, String heading, List<String> sentences, String reason) {
  public Notice {
    sentences = List.copyOf(sentences);
  }

  /// The notices that go with publications, which are given the oldest first; the newest first.
  public static List<Notice> of(List<Publication> publications) {
    List<Notice> notices = new ArrayList<>();
    for (int i = 0; i < publications.size(); i++) {
      Publication published = publications.get(i);
      List<String> sentences =
          i == 0
              ? List.of(published.definition().title() + " is announced.")
              : TimetableChange.between(publications.subList(i - 1, i + 1)).stream()
                  .map(TimetableChange::sentence)
                  .toList();
      if (!sentences.isEmpty()) {
        notices.add(
            new Notice(
                published.version(),
                published.publishedAt(),
                i == 0 ? "The election is announced" : "The timetable has changed",
                sentences,
                published.reason()));
      }
    }
    return notices.reversed();
  }
}
