package org.hustings.cli.count;

/// What a sheet is written as.
enum Format {
  TEXT,
  JSON,
  CSV,
  JSON_LINES
}
