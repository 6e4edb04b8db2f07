namespace Demarche.Moves.Issues;

/// <summary>Reads <c>issues.yaml</c>: <c>- {id: …, parent: …, definition: "…"}</c> a line.</summary>
static class IssueList
{
    static readonly HashSet<string> Keys = ["id", "parent", "definition"];

    /// <exception cref="CodebookException">A line is no issue, or an id stands twice.</exception>
    public static IReadOnlyList<IssueDefinition> Read(string path, string text)
    {
        var yaml = CodebookYaml.Parse(path, text);
        var issues = new List<IssueDefinition>();
        foreach (var node in yaml.Items(yaml.Root))
        {
            var mapping = yaml.Mapping(node, Keys);
            var id = yaml.Text(yaml.Need(mapping, "id"));
            if (issues.Exists(issue => issue.Id == id)) throw yaml.Fail(node, $"the issue '{id}' stands twice");
            issues.Add(new IssueDefinition(id, yaml.OptionalText(mapping, "parent") ?? "", yaml.OptionalText(mapping, "definition") ?? ""));
        }

        return issues;
    }
}
