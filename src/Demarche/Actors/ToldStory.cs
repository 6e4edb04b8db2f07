namespace Demarche.Actors;

/// <summary>The tellings of one story that are remembered, and how alike the forms of their names are.</summary>
/// <remarks>Two forms are compared once in the life of a story, when the later of them comes in.</remarks>
sealed class ToldStory
{
    /// <summary>Least similarity of two forms of one name, alone and beside the same other name.</summary>
    const double Alike = 0.8, AlikeBeside = 0.65;

    /// <summary>Least number of dispatches that have the form proposed, and least share of those that have any spelling of the name.</summary>
    const int MinSupport = 2;
    const double Majority = 0.5;

    readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);

    /// <summary>Its tellings, oldest first.</summary>
    public List<Telling> Tellings { get; } = [];

    /// <summary>Takes a telling in.</summary>
    public void Add(Telling telling)
    {
        Tellings.Add(telling);
        foreach (var name in telling.Forms)
        {
            if (!_forms.TryGetValue(name.Form, out var form)) form = Enter(name.Form);
            form.Support++;
        }
    }

    /// <summary>Lets a telling go.</summary>
    public void Remove(Telling telling)
    {
        if (!Tellings.Remove(telling)) return;
        foreach (var name in telling.Forms)
        {
            var form = _forms[name.Form];
            if (--form.Support > 0) continue;
            _forms.Remove(name.Form);
            foreach (var (other, _) in form.Near) other.Near.RemoveAll(each => each.Form == form);
        }
    }

    /// <summary>What the other tellings say against the names of one, in text order.</summary>
    public IReadOnlyList<NameFinding> Findings(Telling own)
    {
        if (Tellings.Count <= MinSupport) return [];
        var findings = new List<NameFinding>();
        foreach (var name in own.Forms)
        {
            if (name.Places.Length == 0 || !_forms.TryGetValue(name.Form, out var form) || IsPlain(form) || Best(own, form) is not { } best) continue;
            var proposal = Tellings.Find(telling => telling.HasName(best.Form.Text))!.Find(best.Form.Text)!.Written;
            var kind = Transliteration.SameWord(form.Text, best.Form.Text) ? NameFindingKind.Variant : NameFindingKind.Garbled;
            var score = Math.Clamp(best.Similarity * best.Form.Support / (best.Form.Support + form.Support), 0, 1);
            var why = $"'{name.Written}' is '{proposal}' in {best.Form.Support} of {Tellings.Count} dispatches of this story";
            findings.AddRange(name.Places.Select(place => new NameFinding(kind, place, name.Written, proposal, score, why, "name/story")));
        }

        return [.. findings.OrderBy(finding => finding.Span.Start)];
    }

    Form Enter(string text)
    {
        var entered = new Form(text);
        foreach (var (other, form) in _forms)
        {
            var similarity = NameSimilarity.Word(text, other);
            if (similarity < AlikeBeside || Transliteration.DifferInGender(text, other)) continue;
            entered.Near.Add((form, similarity));
            form.Near.Add((entered, similarity));
        }

        return _forms[text] = entered;
    }

    (Form Form, double Similarity)? Best(Telling own, Form form)
    {
        var near = form.Near.FindAll(each => !IsPlain(each.Form) && !Both(form, each.Form, but: own)
            && (each.Similarity >= Alike || Tellings.Exists(telling => telling.HasName(each.Form.Text) && own.SharesNeighbour(form.Text, telling, each.Form.Text))));
        if (near.Count == 0) return null;
        // Forms that never stand in one telling with the nearest are spellings of it; others are another name ("Arsenyev" and "Arsenyeva").
        var nearest = near.MaxBy(each => (each.Similarity, each.Form.Support, Later(each.Form))).Form;
        near.RemoveAll(each => each.Form != nearest && Both(each.Form, nearest));
        var best = near.MaxBy(each => (each.Form.Support, Later(each.Form)));
        return best.Form.Support >= MinSupport && best.Form.Support > Majority * Tellings.Count(telling => telling.HasName(form.Text) || near.Exists(each => telling.HasName(each.Form.Text)))
            ? best : null;
    }

    // Among equals the form that came in first, whatever the order in which the forms were compared.
    int Later(Form form) => -Tellings.FindIndex(telling => telling.HasName(form.Text));

    bool Both(Form one, Form other, Telling? but = null) => Tellings.Exists(telling => telling != but && telling.HasName(one.Text) && telling.HasName(other.Text));

    // A form that any telling uses as a common word is no name.
    bool IsPlain(Form form) => Tellings.Exists(telling => telling.IsPlain(form.Text));

    sealed class Form(string text)
    {
        public string Text { get; } = text;

        public int Support { get; set; }

        public List<(Form Form, double Similarity)> Near { get; } = [];
    }
}
