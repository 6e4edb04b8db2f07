namespace Demarche.Evaluation;

/// <summary>How reports of one story told by several outlets were put together into moves: pairs of reports of two tellings, and how many lie in one move.</summary>
public sealed class MergeScore
{
    readonly List<string> _errors = [];

    /// <summary>Pairs that tell one act: the same segment, type and place among the segment's reports of that type.</summary>
    public PairCount OneAct { get; private set; }

    /// <summary>Those of <see cref="OneAct"/> to which the coder gave equal performers and modality as well.</summary>
    public PairCount OneActCodedAlike { get; private set; }

    /// <summary>Pairs of two segments of a story, headline left out.</summary>
    public PairCount OtherActs { get; private set; }

    /// <summary>Those of <see cref="OtherActs"/> whose types can be one act, so that only words, parties and day tell them apart.</summary>
    public PairCount OtherActsOfOneType { get; private set; }

    /// <summary>Pairs of two segments that tell one act again, by reading; not among <see cref="OtherActs"/>.</summary>
    public PairCount ToldAgain { get; private set; }

    /// <summary>Pairs of two segments in one move that nobody has judged.</summary>
    public int Unjudged { get; private set; }

    /// <summary>Pairs that went wrong, with their words.</summary>
    public IReadOnlyList<string> Errors => _errors;

    internal void AddOneAct(bool isMerged, bool isCodedAlike)
    {
        OneAct = OneAct.With(isMerged);
        if (isCodedAlike) OneActCodedAlike = OneActCodedAlike.With(isMerged);
    }

    internal void AddOther(bool isMerged, bool canBeOne)
    {
        OtherActs = OtherActs.With(isMerged);
        if (canBeOne) OtherActsOfOneType = OtherActsOfOneType.With(isMerged);
    }

    internal void AddToldAgain(bool isMerged) => ToldAgain = ToldAgain.With(isMerged);

    internal void AddUnjudged() => Unjudged++;

    internal void AddError(string error) => _errors.Add(error);
}
