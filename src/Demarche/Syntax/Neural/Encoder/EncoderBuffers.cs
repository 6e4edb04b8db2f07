namespace Demarche.Syntax.Neural;

/// <summary>Scratch arrays of a <see cref="SentenceEncoder"/>, kept from call to call. Not thread-safe.</summary>
sealed class EncoderBuffers
{
    public readonly List<int> Pieces = [];

    /// <summary>First row of each sentence, and one past the last.</summary>
    public readonly List<int> Starts = [];

    /// <summary>First row of each word of each sentence, and one past the last.</summary>
    public readonly List<int[]> Words = [];

    public float[] States = [], Projections = [], Contexts = [], Mixed = [], Inner = [], Keys = [], Scores = [], Output = [];
}
