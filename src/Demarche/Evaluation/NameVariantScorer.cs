using System.Globalization;
using System.Text.Json;
using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>Scores the repair of names that translation systems garbled: <c>mt_name</c> in <c>mt</c> should be proposed as <c>reference_name</c>.</summary>
/// <remarks>
/// Only rows on whose right form five or more systems agree, and no demonyms ("Chinese", "China's"). The sentences are of December 2021. Measured twice: the
/// sentence alone, against the tables; and the whole translation read together with the other systems' translations of the document, as copies of a story are.
/// </remarks>
public static class NameVariantScorer
{
    static readonly DateOnly Day = DateOnly.Parse("2021-12-13", CultureInfo.InvariantCulture);

    /// <summary>Scores every row by its sentence alone.</summary>
    /// <returns>Rows scored, rows repaired, rows for which another name was proposed.</returns>
    public static (int Rows, int Repaired, int Wrong) Score(ActorResolver resolver, SyntaxParser parser, TextReader rows)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentNullException.ThrowIfNull(parser);
        ArgumentNullException.ThrowIfNull(rows);
        return Count(Rows(resolver, rows), row => resolver.Resolve(row.Text, parser.Parse(row.Text), Day).Mentions.All
            .Where(mention => mention.Person is not null && mention.Span.Of(row.Text).Contains(row.Garbled, StringComparison.Ordinal)).Select(mention => mention.Person!));
    }

    /// <summary>Scores every row by the names of the other translations of its document.</summary>
    /// <param name="resolver">Tells demonyms.</param>
    /// <param name="reader">Reads names.</param>
    /// <param name="parser">Parses.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="documents"><c>{id, mt_segments: {system: [segment…]}}</c> a line.</param>
    /// <param name="tellings">How many translations of a document are read together, 2 or more.</param>
    public static (int Rows, int Repaired, int Wrong) ScoreByStory(
        ActorResolver resolver, TellingReader reader, SyntaxParser parser, TextReader rows, TextReader documents, int tellings = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(parser);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(documents);
        var stories = TranslatedDocument.ReadAll(documents).ToDictionary(document => document.Id,
            document => document.Systems.ToDictionary(system => system.Name, system => system.Segments, StringComparer.Ordinal), StringComparer.Ordinal);
        var parsed = new Dictionary<string, Telling>(StringComparer.Ordinal);
        return Count(Rows(resolver, rows), row =>
        {
            var story = stories[row.Document];
            var systems = story.Keys.Where(system => system != row.System).Take(tellings - 1).Append(row.System).ToList();
            var start = story[row.System].Take(row.Segment).Sum(segment => segment.Length + 1);
            var sentence = new TextSpan(start, start + row.Text.Length);
            return NameComparer.Compare([.. systems.Select(TellingOf)])[^1]
                .Where(finding => sentence.Start <= finding.Span.Start && finding.Span.End <= sentence.End && row.Garbled.StartsWith(finding.Found, StringComparison.Ordinal))
                .Select(finding => finding.Proposal!);

            Telling TellingOf(string system)
            {
                var key = $"{row.Document} {system}";
                if (parsed.TryGetValue(key, out var known)) return known;
                var text = string.Join('\n', story[system]);
                return parsed[key] = reader.Read(Day, parser.Parse(text));
            }
        });
    }

    static (int Rows, int Repaired, int Wrong) Count(IEnumerable<Row> rows, Func<Row, IEnumerable<string>> proposals)
    {
        var (count, repaired, wrong) = (0, 0, 0);
        foreach (var row in rows)
        {
            count++;
            var names = proposals(row).Select(name => Words.Of(name)).ToList();
            if (names.Exists(name => name.Contains(Words.Fold(row.Right)))) repaired++;
            else if (names.Exists(name => !name.Contains(Words.Fold(row.Garbled)))) wrong++;
        }

        return (count, repaired, wrong);
    }

    static IEnumerable<Row> Rows(ActorResolver resolver, TextReader rows)
    {
        while (rows.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var read = new Row(Text(row, "doc"), row.GetProperty("segment").GetInt32(), Text(row, "system"), Text(row, "reference_name"), Text(row, "mt_name"), Text(row, "mt"));
            if (row.GetProperty("other_systems_with_reference_form").GetInt32() >= 5 && !IsDemonym(resolver, read.Right) && !IsDemonym(resolver, read.Garbled)) yield return read;
        }
    }

    static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    static bool IsDemonym(ActorResolver resolver, string name) => resolver.ResolvePhrase(name) is { Method: MentionMethod.Name or MentionMethod.Demonym };

    readonly record struct Row(string Document, int Segment, string System, string Right, string Garbled, string Text);
}
