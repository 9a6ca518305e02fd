package org.hustings.cli.count;

/// What a sheet is written as.
enum Format {
  TEXT,
  JSON,
  CSV,
  HTML,
  JSON_LINES
}
