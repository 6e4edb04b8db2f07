namespace Demarche.Restoration;

/// <content>Places one line after the other into passages, damage and clean text.</content>
public sealed partial class Restorer
{
    void Place(Line line, Draft draft)
    {
        var verdict = draft.Verdicts[line.Index];
        draft.Joins = draft.Joints[line.Index] != LineJoiner.Joint.None;
        if (draft.Joints[line.Index] == LineJoiner.Joint.Torn) draft.Damage.Add(Torn(draft.Lines[line.Index - 1], line));
        if (!verdict.IsKept) LeaveOut(line, verdict, draft);
        else if (verdict.Kind == PassageKind.Body) PlaceProse(line, verdict, draft);
        else Keep(line.Span, verdict, [], draft);
    }

    /// <summary>The tear, from the last word before it to the first after it.</summary>
    static Damage Torn(Line before, Line line)
    {
        var last = before.Text[(before.Text.LastIndexOf(' ') + 1)..];
        var first = line.Text.IndexOf(' ') is > 0 and var blank ? line.Text[..blank] : line.Text;
        var span = new TextSpan(before.Span.End - last.Length, line.Span.Start + first.Length);
        return new(DamageKind.TornSentence, span, "One sentence stands in two paragraphs.", $"{last} {first}", 0.8, "torn/lower-case");
    }

    void LeaveOut(Line line, Verdict verdict, Draft draft)
    {
        AddPassage(line.Span, TextSpanAt(draft), verdict, draft);
        if (verdict.Damage is not { } kind) return;
        var agency = kind == DamageKind.AgencyCredit ? CreditDetector.FindInLine(line, _rules) : null;
        draft.Agency ??= agency;
        draft.Damage.Add(new(kind, line.Span, Explain(kind, verdict.Rule), agency, verdict.Confidence, verdict.Rule));
        if (kind == DamageKind.Caption && draft.Lines.Take(line.Index).Any(other => other.Normal == line.Normal))
            draft.Damage.Add(new(DamageKind.Duplicate, line.Span, Explain(DamageKind.Duplicate, ""), null, 0.95, "duplicate/same-words"));
    }

    static string Explain(DamageKind kind, string rule) => kind switch
    {
        DamageKind.Caption => "The text under a picture, not part of the article.",
        DamageKind.AgencyCredit => "A credit to a news agency: where the news come from.",
        DamageKind.Duplicate => "The same words stand further up.",
        DamageKind.Template => "A piece of the page's template.",
        _ => $"Page furniture ({rule[(rule.IndexOf('/') + 1)..]}).",
    };

    void PlaceProse(Line line, Verdict verdict, Draft draft)
    {
        var body = TakeDateline(line, draft);
        var cuts = new CutList(body.Span);
        var end = TakeAgencyMark(body, draft);
        IReadOnlyList<Link> links = [.. draft.Links[line.Index].Where(link => body.Span.Contains(link.Span))];
        LinkDetector.Find(body, links, draft.RepeatedHosts, draft.Damage, cuts);
        foreach (var link in links)
            if (cuts.Takes(link.Span)) draft.InjectedHosts.Add(link.Host);
        CutTemplates(body, draft, cuts);
        EntityDetector.Find(body, draft.Damage, cuts);
        MojibakeDetector.Find(body, draft.Damage, cuts);
        GluedWordsDetector.Find(body, links, draft.Damage, cuts);
        ResidueDetector.Find(body, draft.Damage);
        QuoteDetector.Find(body, draft.Damage, cuts);
        var fragment = FragmentDetector.Find(Until(body, end), _rules);
        if (fragment is not null) draft.Damage.Add(fragment);
        var prose = new TextSpan(body.Span.Start, fragment?.Span.Start ?? end);
        Keep(prose, verdict, cuts.All, draft);
        if (fragment is not null) Keep(fragment.Span, new(PassageKind.Body, fragment.Rule, fragment.Confidence), cuts.All, draft);
        if (end < body.Span.End) AddPassage(new TextSpan(end, body.Span.End), TextSpanAt(draft), new(PassageKind.Credit, "credit/agency-mark", 0.95), draft);
    }

    /// <summary>Sets a dateline before the lead apart; returns the rest of the line.</summary>
    Line TakeDateline(Line line, Draft draft)
    {
        if (!draft.AwaitsLead) return line;
        if (line.WordCount >= 8) draft.AwaitsLead = false;
        if (!Dateline.TryParse(line.Text, out var dateline) || dateline is null || dateline.Length >= line.Text.Length) return line;
        var lead = line.Span.Start + dateline.Length;
        draft.AwaitsLead = false;
        draft.Agency ??= dateline.Agency is { } agency ? _rules.Agencies.Find(agency) ?? agency : null;
        draft.DatelineDate ??= dateline.On(draft.Dispatch.Date);
        draft.DatelinePlace ??= dateline.Place;
        AddPassage(new TextSpan(line.Span.Start, lead), TextSpanAt(draft), new(PassageKind.Dateline, "dateline/place-date", 0.95), draft);
        return Part(line, lead, line.Span.End);
    }

    /// <summary>Marks an agency's name after the last sentence; returns where the prose ends.</summary>
    int TakeAgencyMark(Line line, Draft draft)
    {
        if (CreditDetector.FindAtEnd(line, _rules) is not { } mark) return line.Span.End;
        draft.Agency ??= mark.Agency;
        draft.Damage.Add(new(DamageKind.AgencyCredit, mark.Span, Explain(DamageKind.AgencyCredit, ""), mark.Agency, 0.9, "credit/agency-mark"));
        return mark.Span.Start;
    }

    void CutTemplates(Line line, Draft draft, CutList cuts)
    {
        foreach (var piece in TemplateDetector.Find(line, _rules))
        {
            if (cuts.Takes(piece)) continue;
            draft.Damage.Add(new(DamageKind.Template, piece, Explain(DamageKind.Template, ""), null, 0.8, "template/inside"));
            cuts.Add(new Cut(piece));
        }
    }

    static Line Until(Line line, int end) => end == line.Span.End ? line : Part(line, line.Span.Start, end);

    static Line Part(Line line, int start, int end)
    {
        var text = line.Text[(start - line.Span.Start)..(end - line.Span.Start)].TrimEnd();
        var normal = Words.Normalize(text);
        return line with { Span = new TextSpan(start, start + text.Length), Text = text, Normal = normal, WordCount = Words.Count(normal) };
    }

    static TextSpan TextSpanAt(Draft draft) => new(draft.Clean.Length, draft.Clean.Length);

    static void AddPassage(TextSpan raw, TextSpan clean, Verdict verdict, Draft draft) =>
        draft.Passages.Add(new Passage(verdict.Kind, raw, clean, verdict.Rule, verdict.Confidence));
}
