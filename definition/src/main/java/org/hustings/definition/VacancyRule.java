package org.hustings.definition;

/// How a seat that falls empty before its term ends is filled.
public enum VacancyRule {
  RECOUNT("recount", "by a recount of the ballots that passes over the one who left"),
  RUNNER_UP("runner-up", "by the runner-up"),
  BY_ELECTION("by-election", "by a by-election");

  private final String key;
  private final String words;

  VacancyRule(String key, String words) {
    this.key = key;
    this.words = words;
  }

  public String key() {
    return key;
  }

  public String words() {
    return words;
  }
}
