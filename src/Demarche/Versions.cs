using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Demarche.Data;

namespace Demarche;

/// <summary>What a report was made with: the versions that a store keeps beside it.</summary>
public static class Versions
{
    /// <summary>The program's version: <c>0.1.0</c>.</summary>
    public static string Program { get; } =
        typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>First twelve hexadecimal digits of the SHA-256 over the built-in codebook files, in path order.</summary>
    public static string Codebook { get; } = Digest("data/codebook/");

    /// <summary>Every part with its version: <c>demarche</c>, <c>codebook</c> and a line for each model.</summary>
    public static IReadOnlyList<(string Part, string Version)> All() =>
        [("demarche", Program), ("codebook", Codebook), .. Models()];

    static IEnumerable<(string Part, string Version)> Models()
    {
        foreach (var path in EmbeddedData.List("data/models/", "manifest.json"))
        {
            using var manifest = JsonDocument.Parse(EmbeddedData.ReadText(path));
            var model = manifest.RootElement;
            yield return ($"model {Path.GetFileNameWithoutExtension(model.GetProperty("model").GetString())}", model.GetProperty("sha256").GetString()![..12]);
        }
    }

    static string Digest(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in EmbeddedData.List(folder, ""))
        {
            using var stream = EmbeddedData.Open(path);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
