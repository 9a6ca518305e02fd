package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.organisation.register.RegisterNames;

/// What a form can offer to choose from.
///
/// @param vocabulary the definition's own kinds and sections first, then those that only the
///     register has
/// @param names all that the register has
public record KnownNames(Vocabulary vocabulary, RegisterNames.Names names) {
  static KnownNames of(ElectionDefinition definition, RegisterNames.Names names) {
    List<BodyKind> kinds = names.kinds().stream().map(StartForm::asBody).toList();
    List<Section> sections =
        names.sections().stream().map(key -> new Section(key, key.replace('-', ' '))).toList();
    return new KnownNames(definition.vocabulary(), names).and(new Vocabulary(kinds, sections));
  }

  /// With these, too, behind those that are known already.
  KnownNames and(Vocabulary more) {
    List<BodyKind> kinds = new ArrayList<>(vocabulary.kinds());
    more.kinds().stream().filter(kind -> vocabulary.kind(kind.key()).isEmpty()).forEach(kinds::add);
    List<Section> sections = new ArrayList<>(vocabulary.sections());
    more.sections().stream()
        .filter(section -> vocabulary.section(section.key()).isEmpty())
        .forEach(sections::add);
    return new KnownNames(new Vocabulary(kinds, sections), names);
  }

  /// The definition with all that can be chosen.
  ElectionDefinition widened(ElectionDefinition definition) {
    return definition.withVocabulary(vocabulary);
  }

  /// The same with no more of it than the definition has already or now uses.
  ElectionDefinition keptIn(ElectionDefinition definition) {
    return definition.withVocabulary(UsedWords.of(definition, vocabulary));
  }
}
