package org.hustings.cli.rehearse;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.ContestId;
import org.jsoup.nodes.Element;

/// Votes through the pages, from the link in the letter to the receipt.
final class Voter {
  private final Participant person;

  Voter(Participant person) {
    this.person = person;
  }

  /// Casts the vote and gives the tracker on the receipt.
  String vote(String link, InventedVote vote) {
    Page receipt = person.send(review(papers(link), vote).taken().form("/vote/cast"));
    // the page writes it in groups
    String tracker = receipt.document().select(".tracker-code").text().replace("-", "");
    if (tracker.isEmpty()) {
      throw new RehearsalFault("A vote had no receipt: " + receipt.heading());
    }
    return tracker;
  }

  /// Tries to vote with a code that is no longer good, and gives what the page says.
  String refusal(String link) {
    Page begin = person.open(URI.create(link).getRawPath());
    return begin.findForm("/vote").map(person::send).orElse(begin).heading();
  }

  private Page papers(String link) {
    Page begin = person.open(URI.create(link).getRawPath()).taken();
    return person.submit(begin.form("/vote"));
  }

  private Page review(Page papers, InventedVote vote) {
    Form form = papers.form("/vote/review");
    vote.choices().forEach((contest, names) -> mark(form, contest, names));
    return person.submit(form);
  }

  private static void mark(Form form, ContestId contest, List<String> names) {
    for (Element box : form.element().select("[name^=\"mark." + contest.slug() + ".\"]")) {
      int place = names.indexOf(nameBeside(box));
      if (place >= 0) {
        boolean cross = box.attr("type").equals("checkbox");
        form.set(box.attr("name"), cross ? box.attr("value") : String.valueOf(place + 1));
      }
    }
  }

  private static String nameBeside(Element box) {
    return Objects.requireNonNull(box.closest("label"), "a box without a label")
        .select(".name")
        .text();
  }
}
