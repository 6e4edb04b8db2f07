using System.Globalization;
using System.Text;
using Demarche.Actors;

namespace Demarche.Moves;

/// <summary>A PETRARCH or TABARI verb dictionary as read: verbs with their forms, patterns and codes, and the lines that could not be read.</summary>
/// <remarks>Immutable and thread-safe. Formats: Schrodt's PETRARCH manual, "Verb dictionary". Transformations are counted as dropped.</remarks>
public sealed class PetrarchVerbs
{
    readonly IReadOnlyList<PetrarchVerb> _verbs;
    readonly ILookup<string, (PetrarchVerb Verb, string[] Form)> _byForm;

    internal PetrarchVerbs(IReadOnlyList<PetrarchVerb> verbs, int synonymSets, IReadOnlyList<DroppedLine> dropped)
    {
        (_verbs, SynonymSets, Dropped) = (verbs, synonymSets, dropped);
        _byForm = verbs.SelectMany(verb => verb.Forms.Select(form => (Verb: verb, Form: form))).ToLookup(pair => pair.Form[pair.Verb.HeadIndex], StringComparer.Ordinal);
    }

    /// <summary>Verbs that came over.</summary>
    public int Verbs => _verbs.Count;

    /// <summary>Patterns that came over, counted once a block.</summary>
    public int Patterns => _verbs.SelectMany(verb => verb.Patterns).Select(pattern => pattern.Line).Distinct().Count();

    /// <summary>Synonym sets that came over.</summary>
    public int SynonymSets { get; }

    /// <summary>Lines that did not come over, each with its reason.</summary>
    public IReadOnlyList<DroppedLine> Dropped { get; }

    /// <summary>Reads a dictionary.</summary>
    public static PetrarchVerbs Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PetrarchVerbReader().Read(text);
    }

    /// <summary>Verbs one of whose forms is inflected as this word, in capitals.</summary>
    internal IEnumerable<(PetrarchVerb Verb, string[] Form)> Find(string word) => _byForm[word];

    /// <summary>The dictionary as a table, a row for each verb and each of its patterns: code, reverse code, verb, forms, pattern, line of the source file.</summary>
    public string ToTable()
    {
        var table = new StringBuilder("code\treverse\tverb\tforms\tpattern\tline\n");
        foreach (var verb in _verbs)
        {
            var forms = string.Join('|', verb.Forms.Select(form => string.Join(' ', form)));
            var name = string.Join(' ', verb.Forms[0]);
            Row(table, verb.Code, name, forms, "", verb.Line);
            foreach (var pattern in verb.Patterns) Row(table, pattern.Code, name, forms, pattern.Text, pattern.Line);
        }

        return table.ToString();
    }

    static void Row(StringBuilder table, PetrarchCode code, string verb, string forms, string pattern, int line) =>
        table.Append(CultureInfo.InvariantCulture, $"{(code.IsNull ? "---" : code.Forward)}\t{code.Backward}\t{verb}\t{forms}\t{pattern}\t{line}\n");
}
