package org.hustings.words;

import java.util.List;

/// A message as its file has it, with what the translator is told of it.
///
/// @param key begins with the name of the file
/// @param text the pattern
/// @param origin the file and the line
/// @param place where it is read: the last `# place:` above it in the file; empty if none
/// @param notes the comments right above it: what it is, and what its arguments are
/// @param examples one line each of arguments filled in
public record Entry(
    String key,
    String text,
    String origin,
    String place,
    List<String> notes,
    List<Example> examples) {
  public Entry {
    notes = List.copyOf(notes);
    examples = List.copyOf(examples);
  }
}
