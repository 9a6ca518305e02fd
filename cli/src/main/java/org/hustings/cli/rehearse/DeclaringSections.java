package org.hustings.cli.rehearse;

import java.util.List;
import org.jsoup.nodes.FormElement;

/// Members declare for themselves that they belong to a section, where the definition leaves it to
/// them.
final class DeclaringSections implements Phase {
  private static final String PATH = "/account/declarations";

  @Override
  public String name() {
    return "Members declare their sections";
  }

  @Override
  public String keys() {
    return "\"declared-by\" and \"consent\" under \"sections\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    List<InventedMember> declaring =
        rehearsal.society().members().stream()
            .filter(member -> member.declares(rehearsal.definition()).findAny().isPresent())
            .toList();
    AtOnce.each(
        declaring,
        member ->
            rehearsal.visit(
                member,
                person ->
                    member
                        .declares(rehearsal.definition())
                        .forEach(section -> declare(person, section))));
    return declaring.size();
  }

  private static void declare(Participant person, String section) {
    Page page = person.open(PATH).taken();
    FormElement form =
        page.document().select("form").forms().stream()
            .filter(one -> one.attr("action").equals(PATH))
            .filter(one -> one.select("[name=section]").attr("value").equals(section))
            .findFirst()
            .orElseThrow(() ->
                new RehearsalFault(
                    "the page %s offers no section \"%s\" to declare".formatted(PATH, section)));
    person.submit(new Form(form, page.address()));
  }
}
