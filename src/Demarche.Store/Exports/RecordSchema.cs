namespace Demarche.Store.Exports;

/// <summary>The columns of the record's tables with their types, so that a file of few rows, or of none, has those of any other.</summary>
/// <remarks>Types are DuckDB's. <c>DATE</c> is a day, <c>INTERVAL</c> one or more days: text as in the JSON, and in Parquet two days beside it, <c>…_start</c> and <c>…_end</c>.</remarks>
static class RecordSchema
{
    public const string Day = "DATE", Days = "INTERVAL";

    const string Text = "VARCHAR", Texts = "VARCHAR[]", Number = "INTEGER", Real = "DOUBLE";
    const string Brief = "STRUCT(id VARCHAR, move VARCHAR, performer VARCHAR[], addressee VARCHAR[], \"object\" VARCHAR, issue VARCHAR, \"date\" VARCHAR, known VARCHAR)";
    const string Value = "STRUCT(\"value\" VARCHAR, dispatches VARCHAR[], reports VARCHAR[])";
    const string Answers = $"STRUCT(move {Brief}, relation VARCHAR, score DOUBLE, undecided BOOLEAN, alternatives STRUCT(opening VARCHAR, score DOUBLE)[])[]";
    const string Steps = "STRUCT(state VARCHAR, \"day\" VARCHAR, move VARCHAR, \"rule\" VARCHAR)[]";
    const string Names = "STRUCT(\"name\" VARCHAR, proposal VARCHAR, score DOUBLE)[]";

    /// <summary>Name and type of each column, in order.</summary>
    public static IReadOnlyList<(string Name, string Type)> Of(string table) => table switch
    {
        "reports" =>
        [
            ("id", Text), ("dispatch", Text), ("outlet", Text), ("agency", Text), ("published", Day), ("copy_of", Text), ("move", Text), ("plover", Text), ("plover_mode", Text), ("cameo", Text),
            ("trigger", Text), ("start", Number), ("end", Number), ("performer", Texts), ("performer_names", Texts), ("proposed_names", Names), ("addressee", Texts), ("object", Text),
            ("object_start", Number), ("object_end", Number), ("issue", Text), ("polarity", Text), ("modality", Text), ("attribution", Texts), ("date", Days), ("venue", Text), ("deadline", Day),
            ("confidence", Real), ("rule", Text),
        ],
        "moves" =>
        [
            ("id", Text), ("move", Text), ("performer", Texts), ("addressee", Texts), ("object", Text), ("issue", Text), ("date", Days), ("known", Day), ("modality", Text), ("venue", Text),
            ("deadline", Day), ("status", Text), ("sources", Number), ("reports", Texts), ("denials", Texts), ("values", $"MAP(VARCHAR, {Value}[])"),
        ],
        "exchanges" =>
        [
            ("id", Text), ("opening", Brief), ("answers", Answers), ("follow_ups", Answers), ("third_parties", Answers), ("state", Text), ("issue", Text), ("deadline", Day),
        ],
        "rounds" => [("id", Text), ("parties", Texts), ("venue", Text), ("status", Text), ("planned", Texts), ("held", Days), ("issues", Texts), ("moves", Texts)],
        "positions" => [("id", Text), ("actor", Text), ("issue", Text), ("stance", Text), ("value", Number), ("from", Day), ("to", Day), ("moves", Texts)],
        "issues" => [("id", Text), ("issue", Text), ("parties", Texts), ("state", Text), ("since", Day), ("steps", Steps), ("moves", Number)],
        "discrepancies" => [("id", Text), ("move", Brief), ("field", Text), ("values", $"{Value}[]"), ("resolved", Text), ("decided_by", Text), ("reason", Text)],
        _ => throw new ArgumentException($"there is no table '{table}'", nameof(table)),
    };

    /// <summary>The columns as <c>read_json</c> takes them: days are texts there, for an unknown one is empty.</summary>
    public static string Columns(string table) =>
        $"{{{string.Join(", ", Of(table).Select(column => $"'{column.Name}': '{(column.Type is Day or Days ? Text : column.Type).Replace("'", "''", StringComparison.Ordinal)}'"))}}}";

    /// <summary>The columns as Parquet has them.</summary>
    public static string Selection(string table) => string.Join(", ", Of(table).Select(column => column.Type switch
    {
        Day => $"CAST(nullif(\"{column.Name}\", '') AS DATE) AS \"{column.Name}\"",
        Days => $"\"{column.Name}\", CAST(nullif(split_part(\"{column.Name}\", '/', 1), '') AS DATE) AS \"{column.Name}_start\", "
            + $"CAST(nullif(split_part(\"{column.Name}\", '/', -1), '') AS DATE) AS \"{column.Name}_end\"",
        _ => $"\"{column.Name}\"",
    }));
}
