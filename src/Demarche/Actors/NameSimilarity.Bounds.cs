namespace Demarche.Actors;

/// <content>The most that a comparison can come to, by letters alone: what is below the threshold need not be compared.</content>
static partial class NameSimilarity
{
    /// <summary>At least what <see cref="Of"/> gives for the two names, at a fraction of its cost.</summary>
    /// <param name="name">Words of a name of a text.</param>
    /// <param name="known">Words of a spelling of the table.</param>
    /// <param name="enough">Where less than this is certain from the surname, the rest is not looked at.</param>
    public static double AtMost(WordShape[] name, WordShape[] known, double enough = 0)
    {
        if (name.Length == 0 || known.Length == 0) return 0;
        if (known.Length == 1 && name.Length > 1) return AtMost(name[^1], known[0]);
        var (left, right) = name.Length > known.Length ? (known, name) : (name, known);
        if (left.Length == 1) return Math.Max(AtMost(left[0], right[^1]), right.Length == 1 ? 0 : 0.9 * AtMost(left[0], right[0]));
        var weights = left.Length - 1 + SurnameWeight;
        double sum = 0, worst = 1;
        for (var i = left.Length - 1; i >= 0; i--)
        {
            var last = i == left.Length - 1;
            var best = 0.0;
            for (var j = i; j < right.Length - (left.Length - 1 - i); j++)
                best = Math.Max(best, Math.Max(AtMost(left[i], right[j]), !last && left[i].Form >= 0 && left[i].Form == right[j].Form ? FormOf : 0));
            worst = Math.Min(worst, best);
            sum += best * (last ? SurnameWeight : 1);
            if (sum + i < enough * weights) return (sum + i) / weights;
        }

        return worst < Unlike ? Math.Min(Halved, sum / weights) : sum / weights;
    }

    /// <summary>At least what <see cref="Word"/> gives for the two words.</summary>
    public static double AtMost(in WordShape left, in WordShape right)
    {
        if (left.Length == 1 || right.Length == 1) return left.Start[0] == right.Start[0] ? 1 : 0;
        double matches = left.Common(right);
        var jaro = matches == 0 ? 0 : ((matches / left.Length) + (matches / right.Length) + 1) / 3;
        var look = jaro + (left.Prefix(right) * 0.1 * (1 - jaro));
        return Math.Max(look, left.Sound == right.Sound ? SameSound : Math.Min(FewSounds, look + Raised));
    }
}
