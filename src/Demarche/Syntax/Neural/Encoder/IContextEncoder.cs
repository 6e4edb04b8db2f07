namespace Demarche.Syntax.Neural;

/// <summary>Gives the words of sentences vectors that know their context. Thread-safe.</summary>
interface IContextEncoder
{
    /// <summary>Numbers of one word's vector.</summary>
    int Width { get; }

    /// <summary>Encodes sentences; every word is handed over once.</summary>
    void Encode(IReadOnlyList<string[]> sentences, EncoderBuffers buffers, ContextReceiver receive);
}

/// <summary>Takes the vector of one word of one sentence.</summary>
delegate void ContextReceiver(int sentence, int word, ReadOnlySpan<float> vector);
