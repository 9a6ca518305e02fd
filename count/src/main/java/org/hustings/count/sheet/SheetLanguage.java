package org.hustings.count.sheet;

/// Supplies the words of sheets in one language more. Another module names its class in
/// `META-INF/services/org.hustings.count.sheet.SheetLanguage`; [SheetWords#in] finds it where that
/// module is on the class path, and loads nothing where only English is asked for.
public interface SheetLanguage {
  /// The language as a tag: `cy`.
  String language();

  SheetWords words();
}
