/// The project's word lists as they stand in `words/`, embedded byte for byte.
///
/// Add a list by putting `name.txt` into `words/` and naming it here.
public enum WordLists {
  /// The bytes of each list by its name.
  public static let files: [String: [UInt8]] = [
    "layout_markers": PackageResources.layout_markers_txt,
    "surnames": PackageResources.surnames_txt,
  ]
}
