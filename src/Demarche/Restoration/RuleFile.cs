using Demarche.Data;

namespace Demarche.Restoration;

/// <summary>Reads the line files of <c>data/restoration</c>: one rule a line, fields between tabs, <c>#</c> and a blank begin a comment.</summary>
static class RuleFile
{
    internal static IEnumerable<string> Lines(string name)
    {
        foreach (var line in EmbeddedData.ReadText("data/restoration/" + name).Split('\n'))
        {
            var rule = line.TrimEnd('\r', ' ');
            if (rule.Length > 0 && !rule.StartsWith("# ", StringComparison.Ordinal)) yield return rule;
        }
    }

    internal static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));
}
