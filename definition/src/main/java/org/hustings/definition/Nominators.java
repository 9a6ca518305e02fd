package org.hustings.definition;

import org.hustings.definition.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Who may nominate in a contest, and how many candidates each.
public sealed interface Nominators {
  /// How many candidates one nominator may nominate in the contest; absent where nothing is stated,
  /// and then no number is refused.
  @Nullable Limit limit();

  /// Who they are, in the plural: "CLPs", "members".
  String words(Vocabulary vocabulary);

  /// Bodies of one kind.
  ///
  /// @param kind the kind of unit, such as `clp`
  record OfKind(String kind, @Nullable Limit limit) implements Nominators {
    @Override
    public String words(Vocabulary vocabulary) {
      return vocabulary.bodies(kind, 2);
    }
  }

  /// Members, each for themselves.
  ///
  /// @param section the one section whose members may; absent where all may
  /// @param namesPublic whether the public reads who nominated; otherwise only how many did
  record OfMembers(@Nullable String section, @Nullable Limit limit, boolean namesPublic)
      implements Nominators {
    @Override
    public String words(Vocabulary vocabulary) {
      return section == null ? "members" : vocabulary.members(section);
    }
  }
}
