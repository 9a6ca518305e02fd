package org.hustings.count.sheet;

/// The value of papers that moved, in words.
final class MatrixWords {
  private MatrixWords() {}

  static String value(SheetContext context, Matrix.Column column) {
    String least = Figures.plain(column.least());
    return column.oneValue()
        ? context.say("matrix.at", "value", least)
        : context.say("matrix.at-values", "least", least, "most", Figures.plain(column.most()));
  }
}
