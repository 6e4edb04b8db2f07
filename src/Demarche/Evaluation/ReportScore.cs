using System.Text;
using System.Text.Json;

namespace Demarche.Evaluation;

/// <summary>How far coded reports agree with gold.</summary>
public sealed class ReportScore
{
    readonly Dictionary<string, int> _equal;
    readonly SortedDictionary<string, PrecisionRecall> _perMove = new(StringComparer.Ordinal);
    readonly List<string> _errors = [];
    int _gold, _predicted, _found, _root, _move, _event;

    internal ReportScore(IEnumerable<string> fields) => _equal = fields.ToDictionary(field => field, _ => 0);

    /// <summary>Number of gold dispatches.</summary>
    public int Dispatches { get; private set; }

    /// <summary>Paired at all.</summary>
    public PrecisionRecall Found => new(_found, _gold, _predicted);

    /// <summary>Paired with the same PLOVER event.</summary>
    public PrecisionRecall Root => new(_root, _gold, _predicted);

    /// <summary>Paired with the same move: the headline figure.</summary>
    public PrecisionRecall Move => new(_move, _gold, _predicted);

    /// <summary>Same move, performers and addressees.</summary>
    public PrecisionRecall Event => new(_event, _gold, _predicted);

    /// <summary>Errors as tab-separated lines: dispatch, kind, gold move, predicted move, trigger.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Mean F1 over the moves that occur in gold.</summary>
    public double MacroMoveF1 => _perMove.Values.Where(move => move.Gold > 0).Select(move => move.F1).DefaultIfEmpty().Average();

    /// <summary>Share of the pairs with the same move whose <paramref name="field"/> is equal, in [0, 1].</summary>
    public double EqualShare(string field) => _move == 0 ? 0 : (double)_equal[field] / _move;

    /// <summary>The JSON that the coding manual's scorer prints.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("dispatches", Dispatches);
            json.WriteNumber("gold", _gold);
            json.WriteNumber("predicted", _predicted);
            foreach (var (level, value) in Levels()) WriteLevel(json, level, value, counts: false);
            json.WriteStartObject("on_equal_moves");
            foreach (var field in _equal.Keys) json.WriteNumber(field, Round(EqualShare(field)));
            json.WriteEndObject();
            json.WriteStartObject("per_move");
            foreach (var (move, value) in _perMove) WriteLevel(json, move, value, counts: true);
            json.WriteEndObject();
            json.WriteNumber("macro_move_f1", Round(MacroMoveF1));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The same for a person.</summary>
    public void WriteTable(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine($"{Dispatches} dispatches, {_gold} gold and {_predicted} predicted reports");
        foreach (var (level, value) in Levels()) output.WriteLine($"{level,-8} P {value.Precision:0.000}  R {value.Recall:0.000}  F1 {value.F1:0.000}");
        output.WriteLine("on equal moves: " + string.Join("  ", _equal.Keys.Select(field => $"{field} {EqualShare(field):0.000}")));
        output.WriteLine($"macro F1 over moves {MacroMoveF1:0.000}");
        foreach (var (move, value) in _perMove)
            output.WriteLine($"  {move,-10} gold {value.Gold,4} predicted {value.Predicted,4}  P {value.Precision:0.00} R {value.Recall:0.00} F1 {value.F1:0.00}");
    }

    internal void Begin(IReadOnlyList<ScoredReport> gold, IReadOnlyList<ScoredReport> predicted)
    {
        Dispatches++;
        _gold += gold.Count;
        _predicted += predicted.Count;
        foreach (var report in gold) Tally(report.Move, new PrecisionRecall(0, 1, 0));
        foreach (var report in predicted) Tally(report.Move, new PrecisionRecall(0, 0, 1));
    }

    internal void Pair(ScoredReport gold, ScoredReport predicted)
    {
        _found++;
        if (PloverRoot.OfMove(gold.Move) == PloverRoot.OfMove(predicted.Move)) _root++;
    }

    internal void Equal(ScoredReport gold, ScoredReport predicted, IEnumerable<string> equalFields)
    {
        _move++;
        Tally(gold.Move, new PrecisionRecall(1, 0, 0));
        if (gold.Performer.SetEquals(predicted.Performer) && gold.Addressee.SetEquals(predicted.Addressee)) _event++;
        foreach (var field in equalFields) _equal[field]++;
    }

    internal void Add(string error) => _errors.Add(error);

    void Tally(string move, PrecisionRecall more) => _perMove[move] = _perMove.GetValueOrDefault(move) + more;

    IEnumerable<(string Level, PrecisionRecall Value)> Levels() => [("found", Found), ("root", Root), ("move", Move), ("event", Event)];

    static void WriteLevel(Utf8JsonWriter json, string name, PrecisionRecall value, bool counts)
    {
        json.WriteStartObject(name);
        if (counts)
        {
            json.WriteNumber("gold", value.Gold);
            json.WriteNumber("predicted", value.Predicted);
        }

        json.WriteNumber("p", Round(value.Precision));
        json.WriteNumber("r", Round(value.Recall));
        json.WriteNumber("f1", Round(value.F1));
        json.WriteEndObject();
    }

    static double Round(double value) => Math.Round(value, 4);
}
