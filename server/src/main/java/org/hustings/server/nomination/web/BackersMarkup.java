package org.hustings.server.nomination.web;

import gg.jte.Content;
import java.util.List;
import java.util.stream.IntStream;
import org.hustings.server.nomination.tracker.Facts;
import org.hustings.words.Words;

/// Who backs a candidate, in the sentence of the list, each group leading to its own page.
final class BackersMarkup {
  /// Characters that stand in no name, between which the place of a group in the sentence is marked.
  private static final char OPENS = '\uE000';

  private static final char CLOSES = '\uE001';

  private BackersMarkup() {}

  static Content of(Words words, List<Facts.Backer> backers) {
    List<String> places =
        IntStream.range(0, backers.size()).mapToObj(BackersMarkup::place).toList();
    String sentence = words.markup("nomination.tracker.backed", "groups", places).html();
    return page -> {
      String rest = sentence;
      for (int i = 0; i < backers.size(); i++) {
        int at = rest.indexOf(place(i));
        page.writeContent(rest.substring(0, at));
        page.writeContent("<a href=\"/groups/" + backers.get(i).slug() + "\">");
        page.writeUserContent(backers.get(i).inSentence());
        page.writeContent("</a>");
        rest = rest.substring(at + place(i).length());
      }
      page.writeContent(rest);
    };
  }

  private static String place(int number) {
    return OPENS + Integer.toString(number) + CLOSES;
  }
}
