package org.hustings.cli.rehearse;

/// Conditions of a contest that hold for nobody whom one could invent.
final class NobodyFits extends RuntimeException {
  private final String contest;
  private final String key;

  /// @param contest its short name
  /// @param key under which the conditions stand: `candidates`
  NobodyFits(String contest, String key) {
    super("nobody fulfils \"%s\" of contest \"%s\"".formatted(key, contest));
    this.contest = contest;
    this.key = key;
  }

  /// It in the definition's words.
  String words(DefinitionLines lines) {
    return "%s: contest \"%s\": nobody can be invented who fulfils \"%s\": its conditions exclude each other."
        .formatted(lines.place(contest, key), contest, key);
  }
}
