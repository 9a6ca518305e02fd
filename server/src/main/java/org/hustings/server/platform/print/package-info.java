/// Sheets of A4 paper as tagged PDF files: text that runs down a column and over pages, tables,
/// lines and squares.
@NamedInterface("print")
@NullMarked
package org.hustings.server.platform.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
