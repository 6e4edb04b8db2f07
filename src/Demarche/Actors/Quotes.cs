using Demarche.Syntax;

namespace Demarche.Actors;

/// <summary>Tells by the marks of one sentence whether a token stands in a quotation.</summary>
static class Quotes
{
    /// <summary>Whether more marks open than close before the token, or one closes after it that nothing opened.</summary>
    public static bool Encloses(ParsedSentence sentence, int token)
    {
        var open = 0;
        for (var i = 0; i < token; i++) open = Step(sentence.Tokens[i].Form, open);
        if (open > 0) return true;
        for (var i = token; i < sentence.Tokens.Count; i++)
        {
            var form = sentence.Tokens[i].Form;
            if (form is "“" or "``") return false;
            if (form is "”" or "''") return true;
        }

        return false;
    }

    static int Step(string form, int open) => form switch
    {
        "“" or "``" => open + 1,
        "”" or "''" => Math.Max(0, open - 1),
        "\"" => open > 0 ? 0 : 1,
        _ => open,
    };
}
