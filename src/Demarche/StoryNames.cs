using Demarche.Actors;
using Demarche.Restoration;

namespace Demarche;

/// <summary>Compares the names of coded dispatches that tell one story, and proposes for a name that one of them has alone the form of most others.</summary>
/// <remarks>
/// <para>A dispatch is held back until so many others have come that its story can be heard, then leaves in the order of the input with what was found: so a
/// stream stays a stream, and the same input gives the same output. Before it leaves, the later tellings are heard as well as the earlier ones.</para>
/// <para>Nothing is replaced: findings stand in <see cref="CodedDispatch.Names"/> and <see cref="Report.ProposedNames"/>, garbled names also in
/// <see cref="CodedDispatch.Damage"/>. Trust and confidence stay as the text alone gave them. Not thread-safe.</para>
/// </remarks>
public sealed class StoryNames
{
    /// <summary>Characters of text held back at most: some hundred megabytes with all that was found in them.</summary>
    const int MostText = 4_000_000;

    /// <summary>Dispatches that are held back unless another number is asked for.</summary>
    public const int DefaultLookAhead = 256;

    readonly int _lookAhead;
    readonly NameComparer _comparer;
    readonly Queue<CodedDispatch> _held = new();
    long _text;

    /// <param name="lookAhead">How many dispatches are held back, 0 or more. 0 hears earlier tellings alone.</param>
    /// <param name="remembered">How many dispatches are remembered behind them, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public StoryNames(int lookAhead = DefaultLookAhead, int remembered = 5_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lookAhead);
        (_lookAhead, _comparer) = (lookAhead, new NameComparer(Math.Max(remembered, lookAhead + 1)));
    }

    /// <summary>Hears a dispatch of before as a witness; it does not come out again.</summary>
    public void Remember(Telling telling) => _comparer.Add(telling);

    /// <summary>Takes a dispatch in.</summary>
    /// <returns>The dispatches that are ready, in the order in which they came; mostly one or none.</returns>
    public IReadOnlyList<CodedDispatch> Add(CodedDispatch coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        if (coded.Telling is { } telling) _comparer.Add(telling);
        _held.Enqueue(coded);
        _text += coded.Dispatch.Text.Length;
        var ready = new List<CodedDispatch>();
        while (_held.Count > _lookAhead || (_text > MostText && _held.Count > 1)) ready.Add(Leave());
        return ready;
    }

    /// <summary>The dispatches still held back, at the end of the input.</summary>
    public IReadOnlyList<CodedDispatch> Flush()
    {
        var ready = new List<CodedDispatch>(_held.Count);
        while (_held.Count > 0) ready.Add(Leave());
        return ready;
    }

    CodedDispatch Leave()
    {
        var coded = _held.Dequeue();
        _text -= coded.Dispatch.Text.Length;
        if (coded.Telling is not { } telling) return coded;
        var found = _comparer.Findings(telling).Select(finding => finding with { Span = coded.Restored.Map.ToRaw(finding.Span) })
            .Where(finding => !coded.Names.Any(known => known.Span.Overlaps(finding.Span))).ToList();
        if (found.Count == 0) return coded;
        List<NameFinding> names = [.. coded.Names.Concat(found).OrderBy(name => name.Span)];
        return coded with
        {
            Names = names,
            Damage = [.. coded.Damage.Concat(found.Where(finding => finding.Kind == NameFindingKind.Garbled).Select(DamageOf)).OrderBy(damage => damage.Span)],
            Reports = [.. coded.Reports.Select(report => Propose(report, names))],
        };
    }

    /// <summary>The report with the forms that are proposed for names of its performers.</summary>
    internal static Report Propose(Report report, IReadOnlyList<NameFinding> names)
    {
        if (report.PerformerNames.Count == 0 || names.Count == 0) return report;
        var proposals = report.PerformerNames.Select(name => ProposalFor(name, names)).OfType<NameProposal>().ToList();
        return proposals.Count == 0 ? report : report with { ProposedNames = proposals };
    }

    static NameProposal? ProposalFor(string name, IReadOnlyList<NameFinding> names)
    {
        var (proposal, score) = (name, 1.0);
        foreach (var finding in names.DistinctBy(finding => finding.Found))
        {
            if (finding.Kind is not (NameFindingKind.Garbled or NameFindingKind.Variant) || finding.Proposal is not { } right || PlaceOf(finding.Found, proposal) is not (>= 0 and var at)) continue;
            proposal = string.Concat(proposal.AsSpan(0, at), right, proposal.AsSpan(at + finding.Found.Length));
            score = Math.Min(score, finding.Score);
        }

        return proposal == name ? null : new NameProposal(name, proposal, score);
    }

    // Where the words stand whole, -1 where they do not.
    static int PlaceOf(string words, string text)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetter(text[at + words.Length]))) return at;
        return -1;
    }

    /// <summary>A finding in the raw text as damage.</summary>
    internal static Damage DamageOf(NameFinding finding) => new(
        finding.Kind == NameFindingKind.OfficeConflict ? DamageKind.OfficeConflict : DamageKind.GarbledName,
        finding.Span, finding.Explanation, finding.Proposal, finding.Score, finding.Rule);
}
