using Demarche.Syntax.Lemmas;

namespace Demarche.Syntax.Perceptron;

/// <summary>The fast model: perceptron tagger, learnt lemma rules, greedy transition parser.</summary>
sealed class PerceptronModel(string version, Tagger tagger, Lemmatizer lemmatizer, TransitionParser parser) : SyntaxModel(version)
{
    /// <summary>First eight bytes of the file: <c>DMRSYNP1</c>.</summary>
    public const ulong Magic = 0x31504E5953524D44;

    public Tagger Tagger { get; } = tagger;

    public Lemmatizer Lemmatizer { get; } = lemmatizer;

    internal override IReadOnlyList<SentenceAnalysis> Analyse(IReadOnlyList<string[]> sentences)
    {
        var state = new ParseState();
        var result = new SentenceAnalysis[sentences.Count];
        for (var i = 0; i < result.Length; i++) result[i] = Analyse(sentences[i], state);
        return result;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(Version);
        Tagger.Write(writer);
        Lemmatizer.Write(writer);
        parser.Write(writer);
    }

    /// <summary>Reads what follows the magic number.</summary>
    public static PerceptronModel Read(BinaryReader reader)
    {
        var version = reader.ReadString();
        var tagger = Tagger.Read(reader);
        var lemmatizer = Lemmatizer.Read(reader);
        return new PerceptronModel(version, tagger, lemmatizer, TransitionParser.Read(reader, tagger.Tags));
    }

    SentenceAnalysis Analyse(string[] forms, ParseState state)
    {
        var words = new WordShape[forms.Length];
        for (var i = 0; i < words.Length; i++) words[i] = new WordShape(forms[i]);
        var tags = Tagger.Tag(words);
        var margin = parser.Parse(state, words, tags);
        var upos = Array.ConvertAll(tags, Tagger.Tags.Upos);
        var xpos = Array.ConvertAll(tags, Tagger.Tags.Xpos);
        var (lemmas, heads, relations) = (new string[forms.Length], new int[forms.Length], new string[forms.Length]);
        for (var i = 0; i < forms.Length; i++)
        {
            lemmas[i] = Lemmatizer.Lemma(forms[i], upos[i], xpos[i]);
            heads[i] = state.Heads[i] == forms.Length ? -1 : state.Heads[i];
            relations[i] = parser.Relations[state.Relations[i]];
        }

        return new SentenceAnalysis(upos, xpos, lemmas, heads, relations, margin);
    }
}
