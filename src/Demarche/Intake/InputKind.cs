namespace Demarche.Intake;

/// <summary>What kind of bytes an input is.</summary>
public enum InputKind
{
    /// <summary>Recognised from the bytes.</summary>
    Auto = 0,
    /// <summary>One plain-text dispatch.</summary>
    Text = 1,
    /// <summary>One web page.</summary>
    Html = 2,
    /// <summary>An RSS 2.0 or Atom feed.</summary>
    Feed = 3,
    /// <summary>A web archive, WARC 1.0 or 1.1.</summary>
    Warc = 4,
    /// <summary>JSON Lines, <c>{id, date?, outlet?, title?, text}</c> a line.</summary>
    JsonLines = 5,
    /// <summary>Comma-separated values with a header.</summary>
    Csv = 6,
}
