package org.hustings.server.roll.web;

/// By what the electors of a roll are counted.
public enum Grouping {
  CONTEST,
  REGION,
  KIND,
  SECTION,
  UNIT
}
