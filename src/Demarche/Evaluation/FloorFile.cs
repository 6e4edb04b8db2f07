using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Demarche.Evaluation;

/// <summary><c>data/floors.json</c>: the figures that the build must not fall below, and the digests of what they were measured on.</summary>
public sealed class FloorFile
{
    static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Figure by dotted name, sorted.</summary>
    [JsonPropertyName("floors")]
    public SortedDictionary<string, double> Floors { get; init; } = new(StringComparer.Ordinal);

    /// <summary>First twelve hexadecimal digits of the SHA-256 of each set, by its path.</summary>
    [JsonPropertyName("sets")]
    public SortedDictionary<string, string> Sets { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Reads the file; a missing one is empty.</summary>
    /// <exception cref="FormatException">The file is not of this shape.</exception>
    public static FloorFile Read(string path)
    {
        if (!File.Exists(path)) return new FloorFile();
        try
        {
            return JsonSerializer.Deserialize<FloorFile>(File.ReadAllText(path)) ?? new FloorFile();
        }
        catch (JsonException broken)
        {
            throw new FormatException($"{path}: {broken.Message}", broken);
        }
    }

    /// <summary>Writes the file, names in ordinal order.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");

    /// <summary>The digest of a set as the file keeps it.</summary>
    public static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..12];
    }
}
