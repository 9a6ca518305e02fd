package org.hustings.server.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What is said at the head of the page to which a form leads when it was carried out: nobody has to
/// guess from a page that looks as before whether anything was saved. A form that comes back with
/// faults says none of it, nor does one that led to a proposal, whose page says what it waits for.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Done {
  /// The key of a message without arguments, in the files `done` or `done-staff`.
  String value();
}
