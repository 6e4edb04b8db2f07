using System.Text.Json;
using Demarche.Restoration;
using Demarche.Tests.Support;

namespace Demarche.Tests.Restoration;

/// <summary>Nothing that carries a report may fall into what restoration leaves out.</summary>
public sealed class BodyTextTests
{
    [Fact]
    public void No_report_of_the_development_dispatches_is_cut()
    {
        var texts = File.ReadLines(Repository.Shared("gold", "dispatches_dev.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("text").GetString()!);
        var restorer = Restorer.Load();
        var lost = new List<string>();
        foreach (var row in File.ReadLines(Repository.Shared("gold", "dispatches_dev.gold.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
        {
            var id = row.GetProperty("id").GetString()!;
            var restored = restorer.Restore(new Dispatch { Id = id, Text = texts[id] });
            var points = new CodePoints(restored.Raw);
            foreach (var report in row.GetProperty("reports").EnumerateArray())
            {
                var span = new TextSpan(points.ToUtf16(report.GetProperty("start").GetInt32()), points.ToUtf16(report.GetProperty("end").GetInt32()));
                if (Enumerable.Range(span.Start, span.Length).Any(offset => restored.Map.ToClean(offset) is null)) lost.Add($"{id}: {span.Of(restored.Raw)}");
            }
        }

        Assert.Empty(lost);
    }
}
