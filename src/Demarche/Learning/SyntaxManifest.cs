using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Demarche.Evaluation;
using Demarche.Syntax;

namespace Demarche.Learning;

/// <summary>Writes what a model file is and how good it is, beside it: <c>fast.model</c> → <c>fast.manifest.json</c>.</summary>
public static class SyntaxManifest
{
    /// <summary>Version of a model's trainer; goes up with every change that gives another model.</summary>
    public static int TrainerVersion(SyntaxModelKind kind) => kind == SyntaxModelKind.Accurate ? 5 : 4;

    /// <summary>Scores a model on <paramref name="tests"/> and writes its manifest.</summary>
    /// <param name="kind">Which model.</param>
    /// <param name="modelPath">The model's file.</param>
    /// <param name="training">Treebanks that it learnt from.</param>
    /// <param name="openTexts">Texts that a teacher parsed for it.</param>
    /// <param name="tests">Treebanks to score it on, with their names.</param>
    public static void Write(SyntaxModelKind kind, string modelPath, IReadOnlyList<ConlluDocument> training, IReadOnlyList<string> openTexts, IReadOnlyList<(string Name, ConlluDocument Gold)> tests)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(openTexts);
        ArgumentNullException.ThrowIfNull(tests);
        var bytes = File.ReadAllBytes(modelPath);
        var model = SyntaxModel.Load(new MemoryStream(bytes));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("model", Path.GetFileName(modelPath));
            json.WriteString("version", model.Version);
            json.WriteNumber("trainer", TrainerVersion(kind));
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes)));
            json.WriteNumber("bytes", bytes.Length);
            json.WriteString("treebanks", SyntaxTraining.DigestOf(training));
            json.WriteNumber("words", training.Sum(document => document.Sentences.Sum(sentence => sentence.Tokens.Count)));
            json.WriteNumber("openTexts", openTexts.Count);
            json.WriteString("licence", "CC BY-SA 4.0: UD English EWT, and the freely licensed documents of UD English GUM");
            json.WriteStartObject("scores");
            foreach (var (name, gold) in tests) WriteScores(json, name, gold, new SyntaxParser(model));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        File.WriteAllText(Path.ChangeExtension(modelPath, ".manifest.json"), Encoding.UTF8.GetString(buffer.ToArray()).ReplaceLineEndings("\n") + "\n");
    }

    static void WriteScores(Utf8JsonWriter json, string name, ConlluDocument gold, SyntaxParser parser)
    {
        json.WriteStartObject(name);
        json.WritePropertyName("goldTokens");
        json.WriteRawValue(SyntaxScorer.Score(gold, gold with { Sentences = parser.ParseTokens(gold.Sentences) }).ToJson());
        json.WritePropertyName("rawText");
        json.WriteRawValue(SyntaxScorer.Score(gold, gold with { Sentences = parser.Parse(gold.Text) }).ToJson());
        json.WriteEndObject();
    }
}
