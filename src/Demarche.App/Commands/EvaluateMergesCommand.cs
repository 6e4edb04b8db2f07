using System.CommandLine;
using System.Globalization;
using Demarche.Evaluation;

namespace Demarche.App.Commands;

/// <summary><c>demarche evaluate merges STORIES</c>: reports of one act told by several outlets, put together and kept apart.</summary>
static class EvaluateMergesCommand
{
    public static Command Create()
    {
        var stories = new Argument<string>("STORIES")
        {
            Description = "Stories in several tellings that go segment by segment, one {id, human_reference_segments, mt_segments} a line (.gz too).",
        };
        var retold = new Option<string>("--retold") { Description = "Which segments tell one act again, by reading: story, type, segment, segment, same or other, tabs between.", HelpName = "FILE" };
        var errors = new Option<int>("--errors") { Description = "Print the first N pairs that went wrong too.", HelpName = "N" };
        var verb = new Verb("merges", "Pairs of reports of one act in one move, and of two acts in one move.", "demarche evaluate merges translated_news_dev.jsonl.gz --errors 20")
        {
            stories, retold, errors,
        };
        verb.SetAction(result =>
        {
            Write(GoldFile.Read(result.GetRequiredValue(stories), reader => MergeScorer.Score(Coder.Load(), reader, Judged(result.GetValue(retold)))), result.GetValue(errors), result.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return verb;
    }

    static RetoldActs? Judged(string? path) => path is null ? null : GoldFile.Read(path, RetoldActs.Read);

    static void Write(MergeScore score, int errors, TextWriter output)
    {
        Write("one act (same segment, type and place)", score.OneAct, output);
        Write("  and coded with equal performers and modality", score.OneActCodedAlike, output);
        Write("two acts (other segments)", score.OtherActs, output);
        Write("  and of types that can be one", score.OtherActsOfOneType, output);
        if (score.ToldAgain.Pairs > 0) Write("one act told again in another segment, by reading", score.ToldAgain, output);
        if (score.ToldAgain.Pairs > 0) output.WriteLine($"{score.Unjudged} pairs of two segments in one move are not judged");
        foreach (var error in score.Errors.Take(errors)) output.WriteLine(error);
    }

    static void Write(string what, PairCount count, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-50}{count.Pairs,8} pairs{count.Merged,8} in one move  {count.Share:0.000}"));
}
