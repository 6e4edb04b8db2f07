using System.CommandLine;

namespace Demarche.App.Commands;

/// <summary>Every verb, in the order in which help lists them.</summary>
static class Verbs
{
    public static IEnumerable<Command> All() =>
    [
        ReadCommand.Create(),
        RestoreCommand.Create(),
        FetchCommand.Create(),
        WatchCommand.Create(),
        CodeCommand.Create(),
        StoriesCommand.Create(),
        ParseCommand.Create(),
        ActorsCommand.Create(),
        ResolveCommand.Create(),
        ImportCommand.Create(),
        ExplainCommand.Create(),
        PairsCommand.Create(),
        CodebookCommand.Create(),
        TrainCommand.Create(),
        AddCommand.Create(),
        IssuesCommand.Create(),
        ExchangesCommand.Create(),
        RoundsCommand.Create(),
        PositionsCommand.Create(),
        DiscrepanciesCommand.Create(),
        TimelineCommand.Create(),
        MovesCommand.Create(),
        DispatchCommand.Create(),
        WhyCommand.Create(),
        ExportCommand.Create(),
        ReportCommand.Create(),
        ReviewCommand.Create(),
        AgreementCommand.Create(),
        EvaluateCommand.Create(),
    ];
}
