using Demarche.Intake;
using Demarche.Restoration;

namespace Demarche.Fuzz;

/// <summary>What a fuzzer calls with any bytes: intake of one kind and restoration. Anything but a refusal of broken compression is a finding.</summary>
/// <remarks>The same targets run under SharpFuzz (<c>fuzz/Demarche.Fuzz</c>) and, on seeds and mutations of them, in the tests.</remarks>
public static class FuzzTargets
{
    /// <summary>Most records of one input that are restored.</summary>
    const int MostRecords = 50;

    static readonly Restorer Restorer = Restorer.Load();

    /// <summary>Every target by its name on the command line.</summary>
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>
    {
        ["auto"] = bytes => Read(bytes, InputKind.Auto),
        ["text"] = bytes => Read(bytes, InputKind.Text),
        ["html"] = bytes => Read(bytes, InputKind.Html),
        ["feed"] = bytes => Read(bytes, InputKind.Feed),
        ["warc"] = bytes => Read(bytes, InputKind.Warc),
        ["jsonl"] = bytes => Read(bytes, InputKind.JsonLines),
        ["csv"] = bytes => Read(bytes, InputKind.Csv),
    };

    static void Read(byte[] bytes, InputKind kind)
    {
        try
        {
            foreach (var item in IntakeSource.Read(new MemoryStream(bytes), new IntakeOptions { Kind = kind, MaxRecordBytes = 1 << 20 }).Take(MostRecords))
                if (item.Dispatch is { } dispatch) Check(Restorer.Restore(dispatch));
        }
        catch (InvalidDataException)
        {
            // Broken compression is the caller's to report.
        }
    }

    /// <summary>Every copied piece of the clean text stands in the raw text where the map says, and every clean place leads to a raw one and back.</summary>
    static void Check(RestoredText restored)
    {
        foreach (var segment in restored.Map.Segments)
            if (segment.Copied && !restored.Raw.AsSpan(segment.Raw, segment.Length).SequenceEqual(restored.Text.AsSpan(segment.Clean, segment.Length)))
                throw new InvalidOperationException($"clean {segment.Clean} is not raw {segment.Raw}");
        if (restored.Trust is not (>= 0 and <= 1)) throw new InvalidOperationException($"trust {restored.Trust}");
    }
}
