namespace Demarche.Ledger;

/// <summary>The thresholds of <c>data/ledger/links.yaml</c>.</summary>
sealed record LinkRows
{
    /// <summary>Weights of the parts of a score; together 1.</summary>
    public LinkWeights Weights { get; init; } = new();

    /// <summary>A fit below it is no answer.</summary>
    public double Threshold { get; init; }

    /// <summary>Two openings whose scores lie closer leave the answer undecided.</summary>
    public double CloseBy { get; init; }

    /// <summary>Confidence that opening and answer need where neither names the other.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Days after which nothing answers an opening.</summary>
    public int MaxDays { get; init; }

    /// <summary>Days by which an opening without a date may be reported after its answer took place.</summary>
    public int UndatedDays { get; init; }

    /// <summary>Days within which both sides and the issue alone tie an answer to an opening.</summary>
    public int SidesDays { get; init; }

    /// <summary>Days within which a name for the opening ties an answer of another dispatch to it.</summary>
    public int ReferenceDays { get; init; }

    /// <summary>Days within which a meeting follows an offer of talks.</summary>
    public int TalksDays { get; init; }

    /// <summary>Share of the shorter object's words that have to stand in the other.</summary>
    public double WordShare { get; init; }

    /// <summary>The same where the two were coded under different issues.</summary>
    public double OtherIssueShare { get; init; }

    /// <summary>Characters between an opening and an answer that only points back to it ("but he declined").</summary>
    public int NextCharacters { get; init; }

    /// <summary>Branches of a state that speak as its government; all others are parties of their own where both sides are of one state.</summary>
    public Sector[] OneGovernment { get; init; } = [];

    /// <summary>Days in which the part of a score for time falls to a third.</summary>
    public double TimeScale { get; init; }
}

/// <summary>Weights of the parts of a link's score.</summary>
sealed record LinkWeights
{
    public double Parties { get; init; }
    public double Issue { get; init; }
    public double Words { get; init; }
    public double Reference { get; init; }
    public double Time { get; init; }
}
