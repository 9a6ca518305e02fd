package org.hustings.server.enquiry;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.GroupId;
import org.hustings.server.slate.Groups;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// What there is to ask about.
@Component
public class Topics {
  private final Elections elections;
  private final Units units;
  private final Groups groups;

  Topics(Elections elections, Units units, Groups groups) {
    this.elections = elections;
    this.units = units;
    this.groups = groups;
  }

  /// What somebody named, if it is there and public.
  public Optional<Topic> find(String text) {
    return Topic.find(text).filter(topic -> topic.of() == Topic.Of.SITE || name(topic).isPresent());
  }

  /// The public elections.
  public List<Topic> elections() {
    return elections.all().stream()
        .map(election -> new Topic(Topic.Of.ELECTION, election.id().slug()))
        .toList();
  }

  /// What a topic is called; what is gone since, by its short name.
  public Message words(Topic topic) {
    return topic.of() == Topic.Of.SITE
        ? Message.of("enquiry.topic.site")
        : Message.of("enquiry.topic.named", "name", name(topic).orElse(topic.slug()));
  }

  /// With whom something lies, in words.
  public Message words(Addressee addressee) {
    return switch (addressee.desk()) {
      case OFFICIALS -> Message.of("enquiry.with.officials");
      case SCRUTINEERS -> Message.of("enquiry.with.scrutineers");
      case UNIT -> Message.of("enquiry.with.unit", "unit", name(Topic.Of.UNIT, addressee.slug()));
      case GROUP ->
          Message.of("enquiry.with.group", "group", name(Topic.Of.GROUP, addressee.slug()));
    };
  }

  private String name(Topic.Of of, String slug) {
    return name(new Topic(of, slug)).orElse(slug);
  }

  private Optional<String> name(Topic topic) {
    return switch (topic.of()) {
      case ELECTION -> election(topic).map(ElectionDefinition::title);
      case UNIT -> units.find(new UnitId(topic.slug())).map(Unit::fullName);
      case GROUP -> groups.find(new GroupId(topic.slug())).map(CampaignGroup::name);
      case SITE -> Optional.empty();
    };
  }

  /// The election that a topic is, if it is one.
  Optional<ElectionDefinition> election(Topic topic) {
    return topic.of() == Topic.Of.ELECTION && ElectionId.isSlug(topic.slug())
        ? elections.find(new ElectionId(topic.slug()))
        : Optional.empty();
  }
}
