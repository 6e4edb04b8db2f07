using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Demarche.Actors;
using Demarche.Restoration;

namespace Demarche.App.Rendering;

/// <summary>Prints what <c>demarche actors</c> finds, as a table or as JSON Lines; offsets count code points of the raw text.</summary>
sealed class ActorsPrinter(TextWriter output, bool json)
{
    static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The mentions, doubtful names and problems of a dispatch.</summary>
    public void Write(string id, RestoredText restored, ActorResolution resolution)
    {
        var points = new CodePoints(restored.Raw);
        foreach (var mention in resolution.Mentions.All) Write(id, mention, restored, points);
        Write(id, restored, resolution.Findings);
        foreach (var problem in resolution.Problems) output.WriteLine(json ? JsonSerializer.Serialize(new { id, problem = problem.Number, message = problem.Message }, Json) : $"{problem.Number}: {problem.Message}");
    }

    /// <summary>The sides of the event of each sentence.</summary>
    public void Write(string id, RestoredText restored, IReadOnlyList<IReadOnlyList<WhoSpan>> sentences)
    {
        var points = new CodePoints(restored.Raw);
        for (var i = 0; i < sentences.Count; i++)
            foreach (var span in sentences[i])
            {
                var raw = restored.Map.ToRaw(span.Span);
                var (side, text) = (span.Side.ToString().ToLowerInvariant(), span.Span.Of(restored.Text).ReplaceLineEndings(" "));
                output.WriteLine(json
                    ? JsonSerializer.Serialize(new { id, sentence = i + 1, side, start = points.FromUtf16(raw.Start), end = points.FromUtf16(raw.End), text }, Json)
                    : $"{points.FromUtf16(raw.Start),6}  {Shown(text),-44}{side} of sentence {i + 1}");
            }
    }

    /// <summary>Doubtful names.</summary>
    public void Write(string id, RestoredText restored, IReadOnlyList<NameFinding> findings)
    {
        var points = new CodePoints(restored.Raw);
        foreach (var finding in findings)
        {
            var raw = restored.Map.ToRaw(finding.Span);
            var kind = finding.Kind.ToString().ToLowerInvariant();
            output.WriteLine(json
                ? JsonSerializer.Serialize(new { id, finding = kind, start = points.FromUtf16(raw.Start), end = points.FromUtf16(raw.End), text = finding.Found, proposal = finding.Proposal, score = Math.Round(finding.Score, 2), explanation = finding.Explanation }, Json)
                : $"{points.FromUtf16(raw.Start),6}  {kind}: {finding.Found} → {finding.Proposal} ({finding.Score:0.00})  {finding.Explanation}");
        }
    }

    void Write(string id, ActorMention mention, RestoredText restored, CodePoints points)
    {
        var raw = restored.Map.ToRaw(mention.Span);
        var text = mention.Span.Of(restored.Text).ReplaceLineEndings(" ");
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new
            {
                id,
                start = points.FromUtf16(raw.Start),
                end = points.FromUtf16(raw.End),
                text,
                codes = mention.Codes.Select(code => code.ToString()),
                person = mention.Person,
                office = mention.Office,
                method = mention.Method.ToString().ToLowerInvariant(),
                score = Math.Round(mention.Score, 2),
                rule = mention.Rule,
                lost = mention.Candidates.Count == 0 ? null : mention.Candidates.Select(lost => new { code = lost.Code.ToString(), name = lost.Name, score = Math.Round(lost.Score, 2) }),
            }, Json));
            return;
        }

        var lost = mention.Candidates.Count == 0 ? "" : $"  not {string.Join(", ", mention.Candidates.Take(3).Select(other => $"{other.Code} ({other.Name})"))}";
        output.WriteLine($"{points.FromUtf16(raw.Start),6}  {Shown(text),-44}{string.Join(", ", mention.Codes),-22}{mention.Person,-26}{mention.Office,-8}{mention.Score:0.00}  {mention.Rule}{lost}");
    }

    static string Shown(string text) => text.Length <= 42 ? text : text[..41] + "…";
}
