package org.hustings.server.dispatch.paper;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.words.Message;

/// Decides by which channel each ballot goes, where that was agreed together with the settling of
/// the papers and the definition says how.
public interface Allotting {
  /// What the definition leaves open that it must say; empty if nothing.
  List<Message> unstated(ElectionDefinition election);

  /// What stands in the way now; empty if nothing does.
  List<Message> obstacles(ElectionDefinition election);

  /// How many get their ballot and how, in sentences.
  List<Message> words(ElectionDefinition election);

  /// Decides it for everybody on the roll.
  void allot(SettledPapers papers, ElectionDefinition election, Actor by);
}
