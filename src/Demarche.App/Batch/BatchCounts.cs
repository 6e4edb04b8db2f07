namespace Demarche.App.Batch;

/// <summary>What a batch has done so far.</summary>
readonly record struct BatchCounts(int Dispatches, int Sentences, int Reports, int BadLines)
{
    /// <summary>One more dispatch.</summary>
    public BatchCounts With(CodedDispatch coded) =>
        this with { Dispatches = Dispatches + 1, Sentences = Sentences + coded.SentenceCount, Reports = Reports + coded.Reports.Count };
}
