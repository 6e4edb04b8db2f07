using Demarche.Data;

namespace Demarche.Intake;

/// <summary>What the class and id of an element say about it.</summary>
static class PageClasses
{
    static readonly HashSet<string> Aside = Read("page-classes.txt"), Standfirst = Read("standfirst-classes.txt"), Headings = Read("heading-classes.txt");

    static HashSet<string> Read(string file) =>
        [.. EmbeddedData.ReadText("data/intake/" + file).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>Whether a word of the names marks what is none of the article.</summary>
    internal static bool IsAside(string names) => Names(names, Aside);

    /// <summary>Whether a word of the names marks what sums the article up below its title.</summary>
    internal static bool IsStandfirst(string names) => Names(names, Standfirst);

    /// <summary>Whether a word of the names marks a heading inside the article.</summary>
    internal static bool IsHeading(string names) => Names(names, Headings);

    static bool Names(string names, HashSet<string> kind)
    {
        foreach (var word in Split(names))
            if (kind.Contains(word)) return true;
        return false;
    }

    /// <summary>Whether the names say that the element holds the article's text: <c>article-body</c>, <c>storyContent</c>, <c>entry-content</c>.</summary>
    internal static bool IsArticleBody(string names)
    {
        bool article = false, body = false;
        foreach (var word in Split(names))
        {
            if (word is "articlebody" or "storybody" or "articletext" or "postbody" or "bodytext") return true;
            article |= word is "article" or "story" or "post" or "entry" or "news" or "main";
            body |= word is "body" or "content" or "text" or "copy";
        }

        return article && body;
    }

    /// <summary>Words of the names in lower case, parted at signs and where lower case turns to upper.</summary>
    static IEnumerable<string> Split(string names)
    {
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var ends = i == names.Length || !char.IsLetter(names[i]) || (i > start && char.IsUpper(names[i]) && char.IsLower(names[i - 1]));
            if (!ends) continue;
            if (i > start) yield return names[start..i].ToLowerInvariant();
            start = i < names.Length && char.IsLetter(names[i]) ? i : i + 1;
        }
    }
}
