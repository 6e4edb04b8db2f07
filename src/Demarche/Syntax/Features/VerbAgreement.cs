namespace Demarche.Syntax.Features;

/// <summary>What a clause says about the form of its verbs: its subject's person and number, its auxiliaries, <c>to</c>.</summary>
readonly ref struct VerbAgreement
{
    const int None = -1, Longest = 8;

    readonly ReadOnlySpan<string> _forms;
    readonly SentenceAnalysis _analysis;
    readonly int[] _subject;
    readonly byte[] _marks;

    [Flags]
    enum Mark : byte
    {
        Auxiliary = 1,
        PassiveAuxiliary = 2,
        To = 4,
        Conjunct = 8,
    }

    public VerbAgreement(ReadOnlySpan<string> forms, SentenceAnalysis analysis)
    {
        _forms = forms;
        _analysis = analysis;
        _subject = new int[forms.Length];
        _marks = new byte[forms.Length];
        Array.Fill(_subject, None);
        for (var i = 0; i < forms.Length; i++)
        {
            var head = analysis.Heads[i];
            if (head < 0) continue;
            var relation = analysis.Relations[i];
            if (relation.StartsWith("nsubj", StringComparison.Ordinal) && _subject[head] == None) _subject[head] = i;
            _marks[head] |= (byte)MarkOf(relation, analysis.Xpos[i]);
        }
    }

    static Mark MarkOf(string relation, string xpos) => relation switch
    {
        "aux" => Mark.Auxiliary,
        "aux:pass" => Mark.PassiveAuxiliary,
        "mark" when xpos == "TO" => Mark.To,
        "conj" => Mark.Conjunct,
        _ => 0,
    };

    /// <summary>A number that is the same for verbs whose clauses ask for the same form.</summary>
    public ulong Of(int verb)
    {
        var clause = verb;
        if (_analysis.Relations[verb] is "aux" or "aux:pass" or "cop") clause = _analysis.Heads[verb];
        if (clause < 0) clause = verb;
        return Hash.Join(Subject(clause), (ulong)(_marks[clause] & ~(byte)Mark.Conjunct) << 1 | (clause == verb ? 1UL : 0));
    }

    // Of its own or, in a coordination, of the verb before it.
    ulong Subject(int clause)
    {
        for (var steps = 0; steps < Longest && clause >= 0; steps++)
        {
            var subject = _subject[clause];
            if (subject != None) return (_marks[subject] & (byte)Mark.Conjunct) != 0 ? 1 : PersonAndNumber(subject);
            if (_analysis.Relations[clause] != "conj") break;
            clause = _analysis.Heads[clause];
        }

        return 0;
    }

    // Every pronoun stands for itself; nouns are one or many.
    ulong PersonAndNumber(int subject) => _analysis.Xpos[subject] switch
    {
        "PRP" => new WordShape(_forms[subject]).Lower,
        "NNS" or "NNPS" => 1,
        _ => 2,
    };
}
