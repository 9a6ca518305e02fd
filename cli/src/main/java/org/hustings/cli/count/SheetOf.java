package org.hustings.cli.count;

import org.hustings.count.record.CountRecord;

/// One file's finished count.
record SheetOf(String file, CountRecord record) {}
