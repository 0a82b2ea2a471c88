package assay.export;

import assay.knowledge.ResponsePlaybook;
import java.util.Arrays;
import java.util.Optional;

/**
 * The markings for the Traffic Light Protocol that STIX 2.1 defines (section 7.2.1.4), with their
 * fixed ids. Its AMBER+STRICT is younger than they are and has none.
 */
enum TlpMarking {
  WHITE("613f2e26-407d-48c7-9eca-b8e91df99dc9"),
  GREEN("34098fce-860f-48ae-8e50-ebd3cc5e41da"),
  AMBER("f88d31f6-486f-44da-b317-01333bde0b82"),
  RED("5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

  static final String CREATED = "2017-01-20T00:00:00.000Z";

  private final String uuid;

  TlpMarking(String uuid) {
    this.uuid = uuid;
  }

  String id() {
    return "marking-definition--" + uuid;
  }

  /** The marking of a playbook. */
  static Optional<TlpMarking> of(ResponsePlaybook playbook) {
    String word = playbook.tlp().map(tlp -> CaseTemplate.plain("tlp", tlp.text())).orElse("");
    String name = word.equals("CLEAR") ? "WHITE" : word;
    return Arrays.stream(values()).filter(marking -> marking.name().equals(name)).findFirst();
  }
}
