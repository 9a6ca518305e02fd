package org.hustings.server.enquiry.web;

import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.SignedIn;
import org.hustings.server.enquiry.Enquiries;
import org.hustings.server.enquiry.Enquiry;
import org.hustings.server.platform.AddressedArgument;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The enquiry that `{reference}` names, for whoever is signed in and may read it. Whether there is
/// another of that reference nobody learns.
@Component
class EnquiryArgument extends AddressedArgument<Enquiry> {
  private final Enquiries enquiries;

  EnquiryArgument(Enquiries enquiries) {
    super(Enquiry.class);
    this.enquiries = enquiries;
  }

  @Override
  protected Enquiry named(Map<String, String> address, NativeWebRequest request) {
    return Optional.ofNullable(SignedIn.here())
        .flatMap(person -> enquiries.readable(person.id(), address.getOrDefault("reference", "")))
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing.enquiry"),
                Message.of("nothing.see-enquiries", "path", "/account/enquiries")));
  }
}
