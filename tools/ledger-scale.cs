#:project ../src/Demarche.Store/Demarche.Store.csproj
#:property PublishAot=false
#:property NoWarn=CS1591
// How long the fold of the ledger takes and how much memory it holds: dotnet run -c Release tools/ledger-scale.cs [count …]
// How long the questions to a store take, median of seven: dotnet run -c Release tools/ledger-scale.cs store STORE [count]
// Reports are made up: 3 reports an act on average, actors and issues as uneven as in news, two years, so that blocks are as full as real ones.
using System.Diagnostics;
using System.Globalization;
using Demarche;
using Demarche.Ledger;
using Demarche.Store;

if (args is ["store", var address, ..])
{
    Questions.Run(address, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1_000_000);
    return;
}

var counts = args.Length > 0 ? args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)) : [10_000, 100_000, 1_000_000];
var fold = new LedgerFold(LedgerTables.Load());
fold.Run(Made.Reports(2_000));
Console.WriteLine("| reports | moves | exchanges with answers | rounds | fold s | CPU s | µs a report | peak MB |");
Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
foreach (var count in counts)
{
    var reports = Made.Reports(count);
    GC.Collect();
    var cpu = Process.GetCurrentProcess().TotalProcessorTime;
    var watch = Stopwatch.StartNew();
    var record = fold.Run(reports);
    watch.Stop();
    cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
    var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000;
    Console.WriteLine($"| {count:N0} | {record.Moves.Count:N0} | {record.Exchanges.Count(exchange => exchange.Answers.Count > 0):N0} | {record.Rounds.Count:N0} | {watch.Elapsed.TotalSeconds:F2} | {cpu.TotalSeconds:F2} | {watch.Elapsed.TotalMicroseconds / count:F1} | {peak:N0} |");
}

static class Made
{
    public static SourcedReport[] Reports(int count)
    {
        var random = new Random(7);
        var reports = new SourcedReport[count];
        for (var i = 0; i < count;)
        {
            var act = Act(random);
            for (var told = random.Next(1, 6); told > 0 && i < count; told--, i++) reports[i] = Tell(act, i, random);
        }

        return reports;
    }

    static Report Act(Random random)
    {
        var performer = Actor(random);
        var type = (MoveType)random.Next(1, 31);
        var both = type is MoveType.Meet or MoveType.Schedule;
        var other = Actor(random);
        return new Report
        {
            Move = type, Plover = "", Cameo = "", Trigger = "acts", Span = new TextSpan(0, 4), Confidence = 1, Rule = "made",
            Performer = both ? [performer, other] : [performer], Addressee = both ? [] : [other],
            Issue = $"issue-{(int)(41 * random.NextDouble() * random.NextDouble())}",
            Date = random.Next(3) == 0 ? new DateInterval(First.AddDays(random.Next(730))) : null,
            Object = new TextSpan(random.Next(1_000_000), 2_000_000),
        };
    }

    // The object's span start is the act's seed: every telling of it draws most of its words from it.
    static SourcedReport Tell(Report act, int index, Random random)
    {
        var words = new Random(act.Object!.Value.Start);
        var day = act.Date?.Start ?? First.AddDays(words.Next(730));
        var text = string.Join(' ', Enumerable.Range(0, 6).Select(_ => words.Next(5000)).Select(word => random.Next(5) == 0 ? random.Next(5000) : word)
            .Select(word => $"word{word:x}"));
        var dispatch = index / 12;
        return new SourcedReport
        {
            Id = $"r{index:x12}", Report = act with { Span = new TextSpan(index % 12 * 50, index % 12 * 50 + 4) }, DispatchId = $"dispatch-{dispatch:x}",
            Outlet = Outlets[random.Next(Outlets.Length)], Published = day.AddDays(random.Next(2)), ObjectText = text,
        };
    }

    static ActorCode Actor(Random random) => Actors[(int)(Actors.Length * random.NextDouble() * random.NextDouble() * random.NextDouble())];

    static readonly DateOnly First = new(2021, 1, 1);
    static readonly ActorCode[] Actors = [.. Enumerable.Range(0, 120).Select(i => new ActorCode($"A{i:d2}", Sector.Gov))];
    static readonly string[] Outlets = [.. Enumerable.Range(0, 60).Select(i => $"Outlet {i}")];
}

static class Questions
{
    public static void Run(string address, int count)
    {
        var store = LedgerStore.Open(address, LedgerTables.Load());
        if (store.Count().Reports == 0) Fill(store, count);
        var watch = Stopwatch.StartNew();
        var all = new RecordQuery { Kinds = [EntryKind.Issue], Limit = 1 };
        store.Entries(all);
        Console.WriteLine($"first question, with the fold: {watch.Elapsed.TotalSeconds:F1} s");
        Console.WriteLine("| question | rows | median ms |");
        Console.WriteLine("| --- | ---: | ---: |");
        foreach (var kind in Enum.GetValues<EntryKind>())
            foreach (var (name, query) in new (string, RecordQuery)[]
                     {
                         ("latest 50", all with { Kinds = [kind], Limit = 50 }),
                         ("actor and issue", all with { Kinds = [kind], Actor = "A03", Issue = "issue-7", Limit = 200 }),
                         ("issue, one month", all with { Kinds = [kind], Issue = "issue-3", From = new DateOnly(2022, 1, 1), To = new DateOnly(2022, 1, 31), Limit = 200 }),
                     })
                Ask(store, $"{kind}, {name}", query);
    }

    static void Ask(LedgerStore store, string name, RecordQuery query)
    {
        var rows = 0;
        var times = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            var watch = Stopwatch.StartNew();
            rows = store.Entries(query).Count;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"| {name} | {rows} | {times.Order().ElementAt(3):F0} |");
    }

    static void Fill(LedgerStore store, int count)
    {
        var watch = Stopwatch.StartNew();
        foreach (var batch in Made.Reports(count).GroupBy(report => report.DispatchId).Chunk(2000))
            store.Add([.. batch.Select(group => new CodedEntry(new StoredDispatch(new Dispatch { Id = group.Key, Text = "made", Outlet = group.First().Outlet, Date = group.First().Published }), [.. group]))], CodingVersion.Current);
        Console.WriteLine($"{count:N0} reports stored in {watch.Elapsed.TotalSeconds:F1} s");
    }
}
