package org.hustings.ballotbox.sealing;

/// A ceremony for two of three trustees of nec-2020 as the scripts in server/…/static/ballot/key held
/// it, with the secrets of two trustees. These keys are used for nothing else.
final class BrowserCeremony {
  static final String PUBLIC_KEY =
      "76233d0231d4cdaa93e71541381029512dc43a0e9045c6a926f4a9c09d35d144";
  static final String FINGERPRINT = "2333 2903 7ad6 af04 6d3f 8f3c 6068 dde0";
  static final String FIRST_SECRET =
      "b09b9d52935e15c8b8a52eb25ff0149aa4390b9193335bf832fc2a5233704140";
  static final String FIRST_KEY =
      "bc5c794f2c07a613aa8c157adc155bff6c3c4a71299275f42445c491aa953d2a";
  static final String FIRST_FINGERPRINT = "bb59 818c f4af 5649 fd77 25e4 8085 5b99";
  static final String FIRST_ENVELOPE =
      "0fd29357e185ae664c1b3f571625da51b5eb660d02a20b794cda73799021c74d19601485092b7177"
          + "501a89b9d5d50a6b33048278dcb240cee2857dfc229b27d6930a745929b818e12dbf6206daa129c0"
          + "d4c417865519c95908647ba5cc1756980f04d5d43f52f6f7a8eee1d4a99ad384fb5358a7bc6cf6e0"
          + "121fb69ed535d0035e98bed91547544d5421e498770419eb678a64d8790c97cef54f1219cfa9ab6d"
          + "7982a1aff654d2a29c547f635a1b18b42b4e26729e0a216d215c023a668e7749b5d7333756be7263"
          + "a43136264ab31609178efd653c156960d7f5f5d77fad5b1ff35279d0f00474711b2ae96c18e0361e"
          + "60ffcd9a12";
  static final String FIRST_COMMITMENT =
      "5a6926e157ed0a86eb7e68455febcce405a3d303077003b015489b460efa38a5";
  static final String SECOND_SECRET =
      "601bb15ad1ae49c6f26ac07f113e84510c22f7c06001e736e0459954b860c16c";
  static final String SECOND_ENVELOPE =
      "7b8404d14eec5491a3ab815a91a2526be34061b8bd4a0796a573f6abbb6543787e33bb2a0fada917"
          + "50fe2c8cf8ca1e8121ebfd1dd8582c4d1059184044cf67f0d25c7901b606280c8f824162213a1b6f"
          + "2ea108e04943b0d55cf1ae2fd8167124283203b58dd3093af38f63d436a58151688ca4913665f3be"
          + "fe68d2c0ff593739a2f349b8f8e68b9a13a14db00a376ba689589b301f9b9d505d2ce5661a60412b"
          + "66916746c5a13320897a83f0acc59d7555847da221fd2a7548c19c64bdc74098bcd5d6a07957972d"
          + "87c15dc546aa74454c1b2420e9c21ccd860c73208cd761d15c6886f96467ac254dee06928b3fe4f9"
          + "b1b27f5c3c";

  private BrowserCeremony() {}
}
