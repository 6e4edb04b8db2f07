using Demarche.Data;
using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Word classes of <c>data/actors/who_words.csv</c>.</summary>
sealed class WhoWords
{
    readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);

    WhoWords(CsvRows table)
    {
        foreach (var row in table.Rows)
        {
            var name = table.Cell(row, "class");
            if (!_classes.TryGetValue(name, out var words)) _classes[name] = words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            words.UnionWith(table.Items(row, "words"));
        }
    }

    /// <summary>Reads the built-in table.</summary>
    public static WhoWords Load() => new(CsvRows.Parse(EmbeddedData.ReadText("data/actors/who_words.csv")));

    public bool Reports(Token token) => Has("report_verb", token);
    public bool Judges(Token token) => Has("judging_verb", token);
    public bool Gives(Token token) => Has("giving_verb", token);
    public bool IsEventNoun(Token token) => Has("event_noun", token);
    public bool Accuses(Token token) => Has("accusing_noun", token);
    public bool TakesTo(Token token) => Has("noun_with_to", token);
    public bool IsReciprocal(Token token) => Has("reciprocal_verb", token);
    public bool IsReciprocalNoun(Token token) => Has("reciprocal_noun", token);
    public bool Holds(Token token) => Has("holding_verb", token);
    public bool IsJoint(Token token) => Has("joint_verb", token);

    /// <summary>"on Monday", "last week", "in March".</summary>
    public bool IsTime(Token token) =>
        token.Deprel is "obl:unmarked" or "nmod:unmarked" or "obl:tmod" or "nmod:tmod" || Has("time", token) || _classes["time"].Contains(token.Form);

    bool Has(string name, Token token) => _classes[name].Contains(token.Lemma);
}
