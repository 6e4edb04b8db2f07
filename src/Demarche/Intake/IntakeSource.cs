namespace Demarche.Intake;

/// <summary>Reads the dispatches of a stream one after the other, in the memory of one record.</summary>
/// <remarks>A bad record becomes an item with an error and the next is read. Compressed input (gzip, Zstandard) is recognised and opened.</remarks>
public static class IntakeSource
{
    /// <summary>The dispatches of <paramref name="stream"/> in order.</summary>
    /// <param name="stream">Bytes of any kind; read once, not closed.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    public static IEnumerable<IntakeItem> Read(Stream stream, IntakeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new IntakeOptions();
        var input = new HeadStream(InputOpener.Decompress(new HeadStream(stream)));
        if (input.IsEmpty) return [new IntakeItem(1, null, "there is nothing in it.")];
        var kind = options.Kind == InputKind.Auto ? InputKinds.Recognise(input.Head, options.TextColumn) : options.Kind;
        if (options.Kind == InputKind.Auto && kind == InputKind.Text && BinaryData.Name(input.Head) is { } name) return [new IntakeItem(1, null, $"{name}, not text.")];
        var items = kind switch
        {
            InputKind.JsonLines => JsonLinesReader.Read(input, options),
            InputKind.Csv => CsvReader.Read(input, options),
            InputKind.Feed => FeedReader.Read(input, options),
            InputKind.Warc => WarcReader.Read(input, options),
            _ => Single(input, kind, options),
        };
        return items.Select(item => item with { Kind = kind, Dispatch = item.Dispatch is { } dispatch ? Describe(dispatch) : null });
    }

    static Dispatch Describe(Dispatch dispatch) => string.IsNullOrWhiteSpace(dispatch.Text)
        ? dispatch with { Problems = [.. dispatch.Problems, new Problem("P004", "There is no text in it: no report can be read.")] }
        : TranslationNote.Describe(dispatch);

    static IEnumerable<IntakeItem> Single(Stream input, InputKind kind, IntakeOptions options)
    {
        IntakeItem item;
        try
        {
            var bytes = InputOpener.ReadAll(input, options.MaxRecordBytes);
            item = new(1, kind == InputKind.Html ? HtmlReader.Read(bytes, options.Url, retrieved: options.Retrieved) : DispatchReader.Read(bytes) with { Url = options.Url });
            if (kind == InputKind.Text && string.IsNullOrWhiteSpace(item.Dispatch!.Text)) item = new(1, null, "there is nothing in it but blanks.");
        }
        catch (InvalidDataException broken)
        {
            item = new(1, null, broken.Message);
        }

        yield return item;
    }
}
