using System.Globalization;
using System.Text.Json;
using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>Scores the repair of names that translation systems garbled: <c>mt_name</c> in <c>mt</c> should be proposed as <c>reference_name</c>.</summary>
/// <remarks>Only rows on whose right form five or more systems agree, and no demonyms ("Chinese", "China's"). The sentences are of December 2021.</remarks>
public static class NameVariantScorer
{
    static readonly DateOnly Day = DateOnly.Parse("2021-12-13", CultureInfo.InvariantCulture);

    /// <summary>Scores every row.</summary>
    /// <returns>Rows scored, rows repaired, rows for which another name was proposed.</returns>
    public static (int Rows, int Repaired, int Wrong) Score(ActorResolver resolver, SyntaxParser parser, TextReader rows)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentNullException.ThrowIfNull(parser);
        ArgumentNullException.ThrowIfNull(rows);
        var (count, repaired, wrong) = (0, 0, 0);
        while (rows.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var (right, garbled, text) = (row.GetProperty("reference_name").GetString()!, row.GetProperty("mt_name").GetString()!, row.GetProperty("mt").GetString()!);
            if (row.GetProperty("other_systems_with_reference_form").GetInt32() < 5 || IsDemonym(resolver, right) || IsDemonym(resolver, garbled)) continue;
            count++;
            var names = resolver.Resolve(text, parser.Parse(text), Day).Mentions.All
                .Where(mention => mention.Person is not null && mention.Span.Of(text).Contains(garbled, StringComparison.Ordinal)).Select(mention => Words.Of(mention.Person)).ToList();
            if (names.Exists(name => name.Contains(Words.Fold(right)))) repaired++;
            else if (names.Exists(name => !name.Contains(Words.Fold(garbled)))) wrong++;
        }

        return (count, repaired, wrong);
    }

    static bool IsDemonym(ActorResolver resolver, string name) => resolver.ResolvePhrase(name) is { Method: MentionMethod.Name or MentionMethod.Demonym };
}
