/// The project's word lists as they stand in `words/`, embedded byte for byte.
///
/// Add a list by putting `name.txt` into `words/` and naming it here.
public enum WordLists {
  /// The bytes of each list by its name.
  public static let files: [String: [UInt8]] = [
    "amount_modifiers": PackageResources.amount_modifiers_txt,
    "byline-labels": PackageResources.byline_labels_txt,
    "foreign-names": PackageResources.foreign_names_txt,
    "given-names": PackageResources.given_names_txt,
    "known-bodies": PackageResources.known_bodies_txt,
    "claim-words": PackageResources.claim_words_txt,
    "layout_markers": PackageResources.layout_markers_txt,
    "name-pairs": PackageResources.name_pairs_txt,
    "name-parts": PackageResources.name_parts_txt,
    "name-words": PackageResources.name_words_txt,
    "number_names": PackageResources.number_names_txt,
    "numeral_words": PackageResources.numeral_words_txt,
    "organization-forms": PackageResources.organization_forms_txt,
    "organization-references": PackageResources.organization_references_txt,
    "pairs": PackageResources.pairs_txt,
    "person-context": PackageResources.person_context_txt,
    "person-titles": PackageResources.person_titles_txt,
    "places": PackageResources.places_txt,
    "solo-characters": PackageResources.solo_characters_txt,
    "surnames": PackageResources.surnames_txt,
    "time_words": PackageResources.time_words_txt,
    "title-bodies": PackageResources.title_bodies_txt,
    "title-parts": PackageResources.title_parts_txt,
    "units": PackageResources.units_txt,
  ]
}
