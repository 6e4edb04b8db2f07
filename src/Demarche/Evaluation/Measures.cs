using Demarche.Syntax;

namespace Demarche.Evaluation;

/// <summary>Every figure that the gate holds, in the order of the stages.</summary>
public static partial class Measures
{
    const string UnitRecords = "data/events/petrarch_unit_cameo.jsonl";

    static readonly string[] Dictionaries = [.. ((string[])["verbs.2.0", "actors", "agents", "discards"]).Select(name => $"data/dictionaries/PETR.Validate.{name}.txt")];

    /// <summary>All measures.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        .. OfRestoration,
        new("syntax.deep.ewt_test", ["data/syntax/en_ewt-ud-test.conllu.gz"], context => Trees(context, SyntaxModelKind.Deep)),
        new("syntax.accurate.ewt_test", ["data/syntax/en_ewt-ud-test.conllu.gz"], context => Trees(context, SyntaxModelKind.Accurate)),
        new("syntax.fast.ewt_test", ["data/syntax/en_ewt-ud-test.conllu.gz"], context => Trees(context, SyntaxModelKind.Fast)),
        new("actors.ngec", ["data/actors/ngec_cases_dev.jsonl"], context => Phrases(context, "data/actors/ngec_cases_dev.jsonl")),
        new("actors.ambiguous", ["data/actors/ambiguous_cases_dev.jsonl"], context => Phrases(context, "data/actors/ambiguous_cases_dev.jsonl")),
        new("actors.variants", ["data/text/name_variants_dev.jsonl.gz"], Variants),
        new("actors.story_variants", ["data/text/name_variants_dev.jsonl.gz", "data/text/translated_news_dev.jsonl.gz"], StoryVariants),
        new("actors.spans", ["data/events/cameo_ner_train.jsonl"], WhoSpans),
        new("reports.dev", ["gold/dispatches_dev.jsonl", "gold/dispatches_dev.gold.jsonl"], DevelopmentReports),
        new("reports.first", ["gold/first-dispatch.json", "dispatches/000_e692dbb85686f099.txt"], FirstDispatch),
        new("ledger.merges", ["data/text/translated_news_dev.jsonl.gz"], Merges),
        new("events.alarms", ["data/events/cameo_class_train.jsonl"], Alarms),
        new("events.pairs", ["data/events/plv_train.jsonl"], Pairs),
        new("events.records", [UnitRecords, .. Dictionaries], Records),
        new("events.petrarch2", ["data/events/petr2_gsr.jsonl"], Triples),
    ];

    static Dictionary<string, double> Trees(MeasureContext context, SyntaxModelKind kind)
    {
        using var reader = context.Open("data/syntax/en_ewt-ud-test.conllu.gz");
        var gold = ConlluReader.Read(reader);
        var parser = new SyntaxParser(SyntaxModel.Load(kind));
        var given = SyntaxScorer.Score(gold, new ConlluDocument(gold.Text, parser.ParseTokens(gold.Sentences)));
        var raw = SyntaxScorer.Score(gold, new ConlluDocument(gold.Text, parser.Parse(gold.Text)));
        return new Dictionary<string, double>
        {
            ["las"] = given["LAS"],
            ["uas"] = given["UAS"],
            ["upos"] = given["UPOS"],
            ["lemma"] = given["Lemmas"],
            ["raw_tokens"] = raw["Tokens"],
            ["raw_sentences"] = raw["Sentences"],
            ["raw_las"] = raw["LAS"],
        };
    }

    static Dictionary<string, double> Phrases(MeasureContext context, string file)
    {
        using var cases = context.Open(file);
        var score = ActorCaseScorer.Score(new Actors.ActorResolver(Actors.ActorTable.Load()), cases);
        return new Dictionary<string, double>
        {
            ["country"] = score.Country,
            ["sector"] = score.Sector,
            ["right"] = score.RightShare,
            ["not_wrong"] = 1 - score.WrongShare,
        };
    }

    static Dictionary<string, double> Variants(MeasureContext context)
    {
        using var rows = context.Open("data/text/name_variants_dev.jsonl.gz");
        var (count, repaired, wrong) = NameVariantScorer.Score(new Actors.ActorResolver(Actors.ActorTable.Load()), new SyntaxParser(SyntaxModel.Load()), rows);
        return new Dictionary<string, double> { ["repaired"] = (double)repaired / count, ["not_wrong"] = 1 - ((double)wrong / count) };
    }

    static Dictionary<string, double> StoryVariants(MeasureContext context)
    {
        var figures = new Dictionary<string, double>();
        var table = Actors.ActorTable.Load();
        var parser = new SyntaxParser(SyntaxModel.Load());
        foreach (var (name, tellings) in ((string, int)[])[("of_3", 3), ("of_5", 5), ("of_10", 10)])
        {
            using var rows = context.Open("data/text/name_variants_dev.jsonl.gz");
            using var documents = context.Open("data/text/translated_news_dev.jsonl.gz");
            var (count, repaired, wrong) = NameVariantScorer.ScoreByStory(new Actors.ActorResolver(table), new Actors.TellingReader(table), parser, rows, documents, tellings);
            figures[$"repaired_{name}"] = (double)repaired / count;
            figures[$"not_wrong_{name}"] = 1 - ((double)wrong / count);
        }

        return figures;
    }

    static Dictionary<string, double> WhoSpans(MeasureContext context)
    {
        using var rows = context.Open("data/events/cameo_ner_train.jsonl");
        return new Dictionary<string, double> { ["f1"] = WhoSpanScorer.Score(new SyntaxParser(SyntaxModel.Load()), new Actors.ActorResolver(Actors.ActorTable.Load()), rows).F1 };
    }

    static Dictionary<string, double> DevelopmentReports(MeasureContext context)
    {
        using var dispatches = context.Open("gold/dispatches_dev.jsonl");
        using var gold = context.Open("gold/dispatches_dev.gold.jsonl");
        return Figures(ReportScorer.Score(ScoredReport.ReadAll(gold), GoldCoder.Code(context.Coder, dispatches)));
    }

    static Dictionary<string, double> FirstDispatch(MeasureContext context)
    {
        var gold = FoundingDispatch.Read(context.PathOf("gold/first-dispatch.json"));
        var coded = gold.Code(context.Coder, File.ReadAllBytes(context.PathOf("dispatches/000_e692dbb85686f099.txt")));
        var figures = Figures(gold.Score(coded));
        figures["damage_kinds_found"] = gold.DamageKindsFound(coded);
        figures["damage_found"] = gold.DamageFound(coded);
        figures["damage_true"] = 1 - ((double)gold.FalseDamage(coded) / coded.Damage.Count);
        figures["body_kept"] = gold.BodyKept(coded);
        return figures;
    }

    static Dictionary<string, double> Merges(MeasureContext context)
    {
        using var stories = context.Open("data/text/translated_news_dev.jsonl.gz");
        var score = MergeScorer.Score(context.Coder, stories);
        return new Dictionary<string, double>
        {
            ["one_act"] = score.OneAct.Share,
            ["one_act_coded_alike"] = score.OneActCodedAlike.Share,
            ["two_acts_apart"] = 1 - score.OtherActs.Share,
            ["two_acts_of_one_type_apart"] = 1 - score.OtherActsOfOneType.Share,
        };
    }

    static Dictionary<string, double> Alarms(MeasureContext context)
    {
        using var sentences = context.Open("data/events/cameo_class_train.jsonl");
        var score = AlarmScorer.Score(AlarmScorer.Code(context.Coder, sentences));
        return new Dictionary<string, double> { ["quiet"] = 1 - score.FalseAlarms, ["quiet_acts"] = 1 - score.FalseActs, ["found"] = score.Found };
    }

    static Dictionary<string, double> Triples(MeasureContext context)
    {
        using var records = context.Open("data/events/petr2_gsr.jsonl");
        var score = TripleScorer.Score(context.Coder, records);
        return new Dictionary<string, double> { ["triple_f1"] = score.Manual.F1, ["cameo_f1"] = score.Cameo.F1, ["cameo_code_f1"] = score.CameoCode.F1 };
    }

    static Dictionary<string, double> Pairs(MeasureContext context)
    {
        using var rows = context.Open("data/events/plv_train.jsonl");
        var (macro, accuracy) = PairScorer.Score(new Moves.PairCoder(context.Coder.Codebook, new SyntaxParser(SyntaxModel.Load())), rows);
        return new Dictionary<string, double> { ["macro_f1"] = macro, ["accuracy"] = accuracy };
    }

    static Dictionary<string, double> Records(MeasureContext context)
    {
        var texts = Dictionaries.Select(file => File.ReadAllText(context.PathOf(file))).ToList();
        var coder = new Moves.PetrarchCoder(Moves.PetrarchVerbs.Read(texts[0]), Moves.PetrarchNames.Read(texts[1], texts[2], texts[3]), new SyntaxParser(SyntaxModel.Load()));
        using var records = context.Open(UnitRecords);
        var (right, count) = UnitRecordScorer.Score(coder, records);
        return new Dictionary<string, double> { ["right"] = (double)right / Math.Max(1, count) };
    }

    static Dictionary<string, double> Figures(ReportScore score) => new()
    {
        ["found_f1"] = score.Found.F1,
        ["move_f1"] = score.Move.F1,
        ["event_f1"] = score.Event.F1,
        ["performer"] = score.EqualShare("performer"),
        ["addressee"] = score.EqualShare("addressee"),
        ["issue"] = score.EqualShare("issue"),
        ["modality"] = score.EqualShare("modality"),
        ["polarity"] = score.EqualShare("polarity"),
        ["attribution"] = score.EqualShare("attribution"),
    };
}
