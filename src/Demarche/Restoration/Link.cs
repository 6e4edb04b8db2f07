using System.Text.RegularExpressions;

namespace Demarche.Restoration;

/// <summary>A web address in the text.</summary>
/// <param name="Span">Where it stands in the raw text, without punctuation that follows it.</param>
/// <param name="Host">Its host in lower case, without <c>www.</c></param>
/// <param name="IsBare">Whether it is the host alone, without a path.</param>
readonly partial record struct Link(TextSpan Span, string Host, bool IsBare)
{
    internal static IReadOnlyList<Link> Find(string text, int offset)
    {
        List<Link>? found = null;
        foreach (var match in Address().EnumerateMatches(text))
        {
            var length = text.AsSpan(match.Index, match.Length).TrimEnd(".,;:!?)]'’*").Length;
            var address = text.AsSpan(match.Index, length);
            var scheme = address.IndexOf("://");
            if (scheme >= 0) address = address[(scheme + 3)..];
            var slash = address.IndexOfAny("/?#");
            var host = (slash < 0 ? address : address[..slash]).ToString().ToLowerInvariant();
            if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
            if (host.Length == 0) continue;
            var bare = slash < 0 || slash == address.Length - 1;
            (found ??= []).Add(new Link(new TextSpan(offset + match.Index, offset + match.Index + length), host, bare));
        }

        return found ?? (IReadOnlyList<Link>)[];
    }

    [GeneratedRegex(@"(?:https?://|\bwww\.)[^\s“”„«»""<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
