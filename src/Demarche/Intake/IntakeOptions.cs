namespace Demarche.Intake;

/// <summary>How an input is read. The defaults work; change one with <c>with</c>.</summary>
public sealed record IntakeOptions
{
    /// <summary>What the input is; by default recognised from its bytes.</summary>
    public InputKind Kind { get; init; } = InputKind.Auto;

    /// <summary>Name of the column with the text in CSV. Default <c>text</c>.</summary>
    public string TextColumn { get; init; } = "text";

    /// <summary>Most bytes of one dispatch after decompression. A longer one is refused with an error. Default 64 MiB.</summary>
    public int MaxRecordBytes { get; init; } = 64 << 20;

    /// <summary>The day the input was fetched; a later day of publication is a problem.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>Where the input came from, if known: the address of a page, and what the relative links of a feed are resolved against.</summary>
    public string? Url { get; init; }
}
