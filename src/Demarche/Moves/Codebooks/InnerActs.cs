namespace Demarche.Moves;

/// <summary>What of a pattern's content is its object and no report of its own (coding manual, "Fields of a report", last paragraph).</summary>
enum InnerActs
{
    /// <summary>Nothing: "condemned the executions" reports both.</summary>
    None = 0,
    /// <summary>Clauses: "accused Tokyo of failing to …".</summary>
    Clauses = 1,
    /// <summary>Clauses, and the noun that names what is asked for or offered: "urged the withdrawal of troops".</summary>
    All = 2,
}
