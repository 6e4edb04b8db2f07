using System.Text.Encodings.Web;
using System.Text.Json;

namespace Demarche.App.Record;

/// <summary>JSON for people: letters stay letters.</summary>
static class RelaxedJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
