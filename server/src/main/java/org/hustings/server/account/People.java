package org.hustings.server.account;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.platform.EmailAddress;
import org.springframework.stereotype.Component;

/// Everybody on any register. Their address is the one at which they sign in, which may not be the
/// register's yet: a person is not whoever has their address.
@Component
public class People {
  private final Map<String, Register> registers;
  private final HeldAddresses held;

  People(List<Register> registers, HeldAddresses held) {
    this.registers =
        registers.stream()
            .collect(Collectors.toUnmodifiableMap(Register::name, Function.identity()));
    this.held = held;
  }

  /// Everybody who signs in at this e-mail address, on whichever register.
  public List<Registered> at(String address) {
    String kept = EmailAddress.kept(address);
    Stream<Registered> registered =
        registers.values().stream()
            .flatMap(register -> register.at(kept).stream())
            .filter(one -> held.of(one.id()).isEmpty());
    Stream<Registered> others = held.at(kept).stream().flatMap(one -> find(one).stream());
    return Stream.concat(registered, others).toList();
  }

  /// The people at this address who are known by it alone, and not by a number.
  public List<Registered> unnumberedAt(String address) {
    return at(address).stream()
        .filter(one -> {
          Register register = registers.get(one.id().register());
          return register != null && register.isOfPeople() && !register.isNumbered();
        })
        .toList();
  }

  /// Who has this number on a register that has numbers.
  public Optional<Registered> numbered(String number) {
    return registers.values().stream()
        .filter(Register::isNumbered)
        .flatMap(register -> register.find(number).stream())
        .findFirst()
        .map(this::where);
  }

  /// Whoever has this id, as long as their register has an address for them.
  public Optional<Registered> find(PersonId id) {
    return register(id).flatMap(register -> register.find(id.reference())).map(this::where);
  }

  /// What whoever has this id is called, or the id where nobody has it any more.
  public String nameOf(PersonId id) {
    return find(id).map(Registered::name).orElse(id.toString());
  }

  /// Who signs in by this id: mostly the person of that id. An invitation becomes a person then.
  public Optional<Registered> arrive(PersonId id) {
    return register(id).flatMap(register -> register.arrive(id.reference())).map(this::where);
  }

  /// Every address at which a person is reached or is to be: where they sign in, what the register
  /// has, and what they wish.
  public Set<String> addressesOf(PersonId person) {
    Set<String> addresses = new HashSet<>(held.wanted(person));
    held.of(person).ifPresent(addresses::add);
    register(person)
        .flatMap(register -> register.find(person.reference()))
        .ifPresent(found -> addresses.add(found.address()));
    return addresses;
  }

  /// Has a person's register take another address for them, or none.
  public void readdress(PersonId person, Register.Readdressing change) {
    register(person)
        .orElseThrow(() -> new IllegalStateException("No register has " + person))
        .readdress(person.reference(), change);
  }

  private Registered where(Registered found) {
    return held.of(found.id())
        .map(address -> new Registered(found.id(), found.name(), address))
        .orElse(found);
  }

  private Optional<Register> register(PersonId id) {
    return Optional.ofNullable(registers.get(id.register()));
  }
}
