using System.CommandLine;
using System.Text.Json;
using Demarche.App.Record;
using Demarche.Store;

namespace Demarche.App.Commands;

/// <summary><c>demarche exchanges</c>: demands, requests, offers and threats with the answers to them.</summary>
static class ExchangesCommand
{
    static readonly string[] OpenStates = ["open", "answered", "countered"];

    public static Command Create()
    {
        var open = new Option<bool>("--open") { Description = "Only those that still wait for an answer that decides them." };
        var verb = QueryVerb.Create("exchanges", "Lists demands, requests, offers and threats, each with the answers to it.", [EntryKind.Exchange],
        [
            new("day", exchange => exchange.GetProperty("opening").Day()),
            new("opening", exchange => exchange.GetProperty("opening").Brief()),
            new("issue", exchange => exchange.Text("issue")),
            new("object", exchange => Cells.Shorten(exchange.GetProperty("opening").Text("object"), 40)),
            new("answers", Answers),
            new("state", exchange => exchange.Text("state")),
            new("id", exchange => exchange.Text("id")),
        ],
        (result, query) => result.GetValue(open) ? query with { States = OpenStates } : query,
        "demarche exchanges --open --actor USA",
        "demarche exchanges --issue alliance-membership --format json");
        verb.Add(open);
        return verb;
    }

    static string Answers(JsonElement exchange) => string.Join("; ",
        exchange.GetProperty("answers").EnumerateArray().Concat(exchange.GetProperty("follow_ups").EnumerateArray()).Select(Answer)
            .Concat(exchange.GetProperty("third_parties").EnumerateArray().Select(answer => $"third party: {Answer(answer)}")));

    static string Answer(JsonElement answer) =>
        $"{answer.Text("relation")} ({answer.GetProperty("move").Text("move")} {answer.GetProperty("move").List("performer")}, {answer.GetProperty("score").GetDouble():0.00}{(answer.GetProperty("undecided").GetBoolean() ? ", undecided" : "")})";
}
