package org.hustings.server.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// States who may use a handler, or all handlers of a controller but those that state it
/// themselves. Nobody else gets as far as the handler, and the server does not start while there is
/// a handler that states nothing.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {
  Class<? extends Right> value();
}
