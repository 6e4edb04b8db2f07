using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Demarche.Output;
using Demarche.Restoration;

namespace Demarche.App.Rendering;

/// <summary>A restored dispatch as JSON: <c>{id, file, title, outlet, agency, date, trust, text, passages, damage, metadata, problems}</c>.</summary>
/// <remarks>Offsets count Unicode code points, <c>start</c> and <c>end</c> of the raw text, <c>clean_start</c> and <c>clean_end</c> of the clean one.</remarks>
static class RestoredJson
{
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(RestoredText restored, Dispatch dispatch, string file, bool indented)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact with { Indented = indented }))
        {
            json.WriteStartObject();
            json.WriteString("id", dispatch.Id);
            json.WriteString("file", file);
            json.WriteString("title", restored.Title);
            json.WriteString("outlet", restored.Outlet);
            json.WriteString("agency", restored.Agency);
            json.WriteString("date", (dispatch.Date ?? restored.DatelineDate)?.ToString("yyyy-MM-dd"));
            json.WriteString("url", dispatch.Url);
            json.WriteNumber("trust", Math.Round(restored.Trust, 3));
            json.WriteString("text", restored.Text);
            WritePassages(json, restored);
            WriteDamage(json, restored);
            WriteList(json, "metadata", dispatch.Metadata, item => (("field", item.Field), ("value", item.Value), ("source", item.Source)));
            WriteList(json, "problems", dispatch.Problems, item => (("number", item.Number), ("message", item.Message), null));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    static void WritePassages(Utf8JsonWriter json, RestoredText restored)
    {
        CodePoints raw = new(restored.Raw), clean = new(restored.Text);
        json.WriteStartArray("passages");
        foreach (var passage in restored.Passages)
        {
            json.WriteStartObject();
            json.WriteString("kind", DispatchJson.KebabCase(passage.Kind.ToString()));
            json.WriteNumber("start", raw.FromUtf16(passage.Raw.Start));
            json.WriteNumber("end", raw.FromUtf16(passage.Raw.End));
            json.WriteNumber("clean_start", clean.FromUtf16(passage.Clean.Start));
            json.WriteNumber("clean_end", clean.FromUtf16(passage.Clean.End));
            json.WriteString("rule", passage.Rule);
            json.WriteNumber("confidence", passage.Confidence);
            json.WriteNumber("trust", Math.Round(passage.Trust, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteDamage(Utf8JsonWriter json, RestoredText restored)
    {
        var points = new CodePoints(restored.Raw);
        json.WriteStartArray("damage");
        foreach (var damage in restored.Damage)
        {
            json.WriteStartObject();
            json.WriteString("number", $"D{(int)damage.Kind:000}");
            json.WriteString("kind", DispatchJson.KebabCase(damage.Kind.ToString()));
            json.WriteNumber("start", points.FromUtf16(damage.Span.Start));
            json.WriteNumber("end", points.FromUtf16(damage.Span.End));
            json.WriteString("text", damage.Span.Of(restored.Raw));
            json.WriteString("explanation", damage.Explanation);
            json.WriteString("proposal", damage.Proposal);
            json.WriteNumber("confidence", damage.Confidence);
            json.WriteString("rule", damage.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Func<T, ((string, string), (string, string), (string Name, string Value)?)> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            var ((first, one), (second, two), third) = fields(item);
            json.WriteStartObject();
            json.WriteString(first, one);
            json.WriteString(second, two);
            if (third is { } last) json.WriteString(last.Name, last.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
