using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Demarche.Output;

/// <summary>Writes a coded dispatch as the JSON of the command line: field names and order are the contract of <c>docs/user/json.md</c>.</summary>
/// <remarks>Offsets count Unicode code points of the raw text, half-open; a missing object has offsets -1, as in the gold sets.</remarks>
public static class DispatchJson
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    /// <summary><c>{id, reports, names, problems}</c>: the line that <c>demarche code</c> writes.</summary>
    public static string ReportsLine(CodedDispatch coded) => Write(coded, Compact, writer => writer.WriteReportsAndProblems());

    /// <summary><c>{id, reports, problems}</c> with a report for each CAMEO event: one source and one target, CAMEO's codes for both and for the event.</summary>
    /// <param name="coded">The dispatch.</param>
    public static string CameoLine(CodedDispatch coded) => Write(coded, Compact, writer => writer.WriteCameoAndProblems(Cameo.Value));

    static readonly Lazy<CameoEvents> Cameo = new(() => new CameoEvents());

    /// <summary><c>{id, title, outlet, agency, date, reports, names, damage, problems}</c>: what <c>demarche read</c> writes.</summary>
    /// <param name="coded">The dispatch.</param>
    /// <param name="indented">Over several lines for a person, or on one.</param>
    public static string Whole(CodedDispatch coded, bool indented) => Write(coded, indented ? Indented : Compact, writer => writer.WriteWhole());

    /// <summary>The name of a value of the record in output: <c>criticize</c>, <c>positive</c>, <c>planned</c>.</summary>
    public static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary><c>GarbledName</c> as <c>garbled-name</c>.</summary>
    public static string KebabCase(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    static string Write(CodedDispatch coded, JsonWriterOptions options, Action<DispatchJsonWriter> body)
    {
        ArgumentNullException.ThrowIfNull(coded);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options)) body(new DispatchJsonWriter(json, coded));
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
