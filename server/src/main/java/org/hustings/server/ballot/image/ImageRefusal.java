package org.hustings.server.ballot.image;

import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.Refusal;
import org.hustings.words.Message;

/// Why the image of a returned paper is refused, for the clerk who chose the file.
public sealed interface ImageRefusal extends Refusal {
  record TooLarge() implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.too-large");
    }
  }

  record TooManyPages(int pages, int most) implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.too-many-pages", "pages", pages, "most", most);
    }
  }

  record TooManyPixels() implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.too-many-pixels");
    }
  }

  record NoImage() implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.no-image");
    }
  }

  record NoPicture(int page) implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.no-picture", "page", page);
    }
  }

  record UnreadablePdf() implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.unreadable-pdf");
    }
  }

  record TooSpeckled() implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.too-speckled");
    }
  }

  record NoBarcode() implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.no-barcode");
    }
  }

  record OfAnotherPaper(String found, PaperNumber expected) implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of(
          "image-staff.refused.of-another-paper", "found", found, "expected", expected.toString());
    }
  }

  record SeveralBarcodes() implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.several-barcodes");
    }
  }

  record NotReturned() implements ImageRefusal {
    @Override
    public Message reason() {
      return Message.of("image-staff.refused.not-returned");
    }
  }
}
