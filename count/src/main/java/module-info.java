/// Counts ballots: ballot files, count rules, constraints and result sheets, with nothing else to
/// depend on. Begin at [org.hustings.count.Contest] and [org.hustings.count.rules.Rules].
module org.hustings.count {
  requires static transitive org.jspecify;

  exports org.hustings.count;
  exports org.hustings.count.av;
  exports org.hustings.count.constraint;
  exports org.hustings.count.file;
  exports org.hustings.count.gregory;
  exports org.hustings.count.list;
  exports org.hustings.count.lots;
  exports org.hustings.count.pairwise;
  exports org.hustings.count.plurality;
  exports org.hustings.count.record;
  exports org.hustings.count.rules;
  exports org.hustings.count.sheet;
  exports org.hustings.count.slates;
  exports org.hustings.count.vacancy;

  uses org.hustings.count.sheet.SheetLanguage;
}
