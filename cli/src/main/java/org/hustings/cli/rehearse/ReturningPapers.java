package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// Papers come back: some electors have voted with the code before and their papers are duplicates.
/// All are scanned in, and two clerks key each.
final class ReturningPapers implements Phase {
  private static final String PHRASE = "heron marsh lantern tuesday";

  /// What a returned paper bears; a spoilt one has the same figure for everybody.
  private record Returned(PostalPack pack, InventedVote vote, boolean spoilt) {}

  @Override
  public String name() {
    return "Papers come back, are scanned and keyed";
  }

  @Override
  public String keys() {
    return "\"channels\" under \"ballot\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    if (!rehearsal.route().prints()) {
      return 0;
    }
    List<String> duplicates = new ArrayList<>();
    for (InventedVote vote : rehearsal.votes().byCodeAndPaper()) {
      PostalPack pack = rehearsal.packOf(vote.elector());
      try (Participant person = rehearsal.anybody()) {
        rehearsal.putIn().online(vote, new Voter(person).vote(pack.onlineLink(), vote));
      }
      duplicates.add(pack.paper());
    }
    List<Returned> returned = new ArrayList<>();
    rehearsal.votes().byPaper().forEach(vote -> returned.add(returned(rehearsal, vote, false)));
    rehearsal.votes().spoilt().forEach(vote -> returned.add(returned(rehearsal, vote, true)));
    if (duplicates.isEmpty() && returned.isEmpty()) {
      return 0;
    }
    scan(rehearsal, duplicates, returned);
    List<Participant> clerks = Appointing.CLERKS.stream().limit(2).map(rehearsal::as).toList();
    String path = rehearsal.staffPath() + "/post/key";
    clerks.forEach(clerk ->
        clerk.submit(clerk.open(path).taken().form(path + "/phrase").set("phrase", PHRASE)));
    for (Returned one : returned) {
      clerks.forEach(clerk -> key(clerk, path, one));
      if (one.spoilt()) {
        rehearsal.putIn().spoilt(one.vote());
      } else {
        rehearsal.putIn().post(one.vote());
      }
    }
    duplicates.forEach(_ -> rehearsal.putIn().duplicate());
    return returned.size() + (long) duplicates.size();
  }

  private static Returned returned(Rehearsal rehearsal, InventedVote vote, boolean spoilt) {
    return new Returned(rehearsal.packOf(vote.elector()), vote, spoilt);
  }

  private static void scan(Rehearsal rehearsal, List<String> duplicates, List<Returned> returned) {
    List<String> numbers = new ArrayList<>(duplicates);
    returned.forEach(one -> numbers.add(one.pack().paper()));
    Participant officer = rehearsal.returningOfficer();
    String path = rehearsal.staffPath() + "/post";
    officer.submit(officer.open(path).taken().form(path).set("papers", String.join("\n", numbers)));
  }

  private static void key(Participant clerk, String path, Returned one) {
    Form form = clerk.open(path + "?paper=" + one.pack().paper()).taken().form(path);
    for (Element contest : form.element().select("fieldset")) {
      String slug = contest.select("select").attr("name");
      List<String> names =
          one.vote().choices().entrySet().stream()
              .filter(choice -> choice.getKey().slug().equals(slug))
              .map(choice -> choice.getValue())
              .findFirst()
              .orElse(List.of());
      if (names.isEmpty()) {
        form.set(slug, "not-returned");
      } else if (one.spoilt()) {
        form.set(slug, spoilt(contest));
      } else {
        mark(form, contest, names);
      }
    }
    clerk.submit(form);
  }

  /// The first of the reasons for which a paper is spoilt.
  private static String spoilt(Element contest) {
    return contest.select("option").stream()
        .filter(option -> option.text().startsWith("spoilt"))
        .map(option -> option.attr("value"))
        .findFirst()
        .orElseThrow(() -> new RehearsalFault("no paper can be spoilt"));
  }

  private static void mark(Form form, Element contest, List<String> names) {
    for (Element box : contest.select("input")) {
      boolean cross = box.attr("type").equals("checkbox");
      Element label =
          cross ? box.parent() : contest.selectFirst("label[for=\"%s\"]".formatted(box.id()));
      int place = label == null ? -1 : names.indexOf(label.text().strip());
      if (place >= 0) {
        form.set(box.attr("name"), cross ? box.attr("value") : String.valueOf(place + 1));
      }
    }
  }
}
