package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.organisation.Words;

/// A kind of body and a section that neither the definition nor the register has, made on the page on
/// which they are missed. Their short names are made from what they are called.
///
/// @param form to which faults are told
public record MadeHere(Fields form, Vocabulary known, org.hustings.words.Words english) {
  private static final String ONE = "made.kind.one";
  private static final String MANY = "made.kind.many";
  private static final String SECTION = "made.section";

  /// Whether anything was filled in.
  public static boolean isIn(Map<String, String> sent) {
    return List.of(ONE, MANY, SECTION).stream()
        .anyMatch(field -> !sent.getOrDefault(field, "").isBlank());
  }

  /// These and what was made here.
  Vocabulary behind(Vocabulary before) {
    List<BodyKind> kinds = new ArrayList<>(before.kinds());
    String one = form.written(ONE);
    String many = form.written(MANY);
    if (one.isEmpty() != many.isEmpty()) {
      form.fault(one.isEmpty() ? ONE : MANY, english.say("draft-staff.fault.made-both"));
    } else if (!one.isEmpty()) {
      String key = key(ONE, one);
      if (known.kind(key).isPresent()) {
        form.fault(ONE, english.say("draft-staff.fault.made", "name", one));
      }
      kinds.add(new BodyKind(key, one, many));
    }
    List<Section> sections = new ArrayList<>(before.sections());
    String section = form.written(SECTION);
    if (!section.isEmpty()) {
      String key = key(SECTION, section);
      if (known.section(key).isPresent()) {
        form.fault(SECTION, english.say("draft-staff.fault.made", "name", section));
      }
      sections.add(new Section(key, section));
    }
    return new Vocabulary(kinds, sections);
  }

  private String key(String field, String called) {
    String key = Words.of(called).slug();
    if (!ElectionId.isSlug(key)) {
      form.fault(field, english.say("draft-staff.fault.made-name", "name", called));
    }
    return key;
  }
}
