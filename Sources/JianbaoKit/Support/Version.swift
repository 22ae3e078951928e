/// Which jianbao this is, as `--version` and `run.json` tell it.
public enum Version {
  public static let number = "0.1.0"
}
