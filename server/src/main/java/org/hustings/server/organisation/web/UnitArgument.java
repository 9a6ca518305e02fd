package org.hustings.server.organisation.web;

import java.util.Map;
import java.util.Optional;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AddressedArgument;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The unit that `{unit}` names.
@Component
class UnitArgument extends AddressedArgument<Unit> {
  private final Units units;

  UnitArgument(Units units) {
    super(Unit.class);
    this.units = units;
  }

  @Override
  protected Unit named(Map<String, String> address, NativeWebRequest request) {
    String slug = address.getOrDefault("unit", "");
    return Optional.of(slug)
        .filter(UnitId::isSlug)
        .flatMap(one -> units.find(new UnitId(one)))
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing.body", "body", slug),
                Message.of("nothing.see-bodies", "path", "/units")));
  }
}
