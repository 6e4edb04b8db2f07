namespace Demarche.Restoration;

/// <summary>What of a dispatch its story is told by: its day, its actors, its words with their weights.</summary>
sealed class StoryProfile
{
    /// <summary>Words from the top of the text that are looked at: what comes later in a dispatch is background that many stories share.</summary>
    const int WordsOfLead = 250;

    /// <summary>A word of the title counts as so many of the text, a name as so many other words.</summary>
    const double OfTitle = 3, OfName = 2;

    /// <summary>Heaviest words by which a story is looked for.</summary>
    const int KeyCount = 20;

    StoryProfile(DateOnly? day, HashSet<string> actors, Dictionary<ulong, double> weights)
    {
        (Day, Actors, Weights) = (day, actors, weights);
        Keys = [.. weights.OrderByDescending(word => word.Value).ThenBy(word => word.Key).Take(KeyCount).Select(word => word.Key)];
        Norm = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
    }

    internal DateOnly? Day { get; }
    internal HashSet<string> Actors { get; }
    internal Dictionary<ulong, double> Weights { get; }
    internal ulong[] Keys { get; }
    internal double Norm { get; }

    /// <summary>Reads a dispatch, whose words are counted in <paramref name="terms"/> first. Where no actors are given, the names of its text stand for them.</summary>
    internal static StoryProfile Of(Dispatch dispatch, string text, IReadOnlyCollection<string>? actors, IReadOnlySet<string> stopwords, TermWeights terms)
    {
        var lead = Lead(text);
        var title = dispatch.Title ?? "";
        var names = CopyProfile.NamesOf(lead).Concat(CopyProfile.NamesOf(title)).Select(name => Words.Normalize(name)).Where(name => name.Length > 2 && !stopwords.Contains(name)).ToHashSet();
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        Count(Words.Normalize(title), OfTitle);
        Count(Words.Normalize(lead), 1);
        var hashed = counts.Select(word => (Hash: CopyProfile.Hash(word.Key), Weight: (1 + Math.Log(word.Value)) * (names.Contains(word.Key) ? OfName : 1))).ToList();
        terms.Add(hashed.Select(word => word.Hash));
        var weights = new Dictionary<ulong, double>(hashed.Count);
        foreach (var (hash, weight) in hashed) weights[hash] = weight * terms.Of(hash);
        return new StoryProfile(dispatch.Date, actors is null ? names : [.. actors], weights);

        void Count(string normal, double times)
        {
            foreach (var word in normal.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (word.Length > 2 && !stopwords.Contains(word)) counts[word] = counts.GetValueOrDefault(word) + times;
        }
    }

    static string Lead(string text)
    {
        var (words, inWord) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = !char.IsWhiteSpace(text[i]);
            if (letter && !inWord && ++words > WordsOfLead) return text[..i];
            inWord = letter;
        }

        return text;
    }
}
