package org.hustings.server.election;

import java.util.List;
import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.words.Message;

/// Asked of the rooms in which something was made by the definition in force and would not fit
/// another.
public interface MadeBefore {
  /// The keys of the file that it was made from, such as `seats`; those of acts by what they are.
  Set<String> restsOn();

  /// What there is: "299 printed papers". Nothing where nothing was made.
  List<Message> made(ElectionId election);
}
