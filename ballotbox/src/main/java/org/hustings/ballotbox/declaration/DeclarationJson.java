package org.hustings.ballotbox.declaration;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Declarations as JSON, laid out for reading.
public final class DeclarationJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private DeclarationJson() {}

  public static String write(Declaration declaration) {
    return MAPPER.writeValueAsString(declaration) + "\n";
  }

  /// @throws IllegalArgumentException if the text is no declaration of the format that is known
  ///   here
  public static Declaration read(String json) {
    try {
      Declaration declaration = MAPPER.readValue(json, Declaration.class);
      boolean known =
          declaration.format() == Declaration.UNSIGNED
              || (declaration.format() == Declaration.FORMAT && declaration.publication() != null);
      if (!known) {
        throw new IllegalArgumentException(
            "it has format %d; expected %d, or %d of earlier versions"
                .formatted(declaration.format(), Declaration.FORMAT, Declaration.UNSIGNED));
      }
      return declaration;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is no declaration: " + e.getOriginalMessage(), e);
    }
  }
}
