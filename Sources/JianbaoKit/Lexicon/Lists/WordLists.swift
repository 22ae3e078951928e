/// The project's word lists as they stand in `words/`, embedded byte for byte.
///
/// Add a list by putting `name.txt` into `words/` and naming it here.
public enum WordLists {
  /// The bytes of each list by its name.
  public static let files: [String: [UInt8]] = [
    "amount_modifiers": PackageResources.amount_modifiers_txt,
    "layout_markers": PackageResources.layout_markers_txt,
    "number_names": PackageResources.number_names_txt,
    "numeral_words": PackageResources.numeral_words_txt,
    "surnames": PackageResources.surnames_txt,
    "time_words": PackageResources.time_words_txt,
    "units": PackageResources.units_txt,
  ]
}
