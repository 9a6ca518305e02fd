package org.hustings.server.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.server.platform.EmailAddress;
import org.springframework.stereotype.Component;

/// Everybody on any register.
@Component
public class People {
  private final Map<String, Register> registers;

  People(List<Register> registers) {
    this.registers =
        registers.stream()
            .collect(Collectors.toUnmodifiableMap(Register::name, Function.identity()));
  }

  /// Everybody registered at this e-mail address, on whichever register.
  public List<Registered> at(String address) {
    String kept = EmailAddress.kept(address);
    return registers.values().stream().flatMap(register -> register.at(kept).stream()).toList();
  }

  public Optional<Registered> find(PersonId id) {
    return Optional.ofNullable(registers.get(id.register()))
        .flatMap(register -> register.find(id.reference()));
  }
}
