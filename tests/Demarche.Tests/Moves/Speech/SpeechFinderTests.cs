using Demarche.Actors;
using Demarche.Moves.Speech;

namespace Demarche.Tests.Moves.Speech;

public sealed class SpeechFinderTests
{
    static readonly SpeechFinder Finder = new(SpeechLexicon.Load());

    public static TheoryData<string, string> Cases { get; } = new()
    {
        // cue > source > content
        {
            "Dahl/NNP/2/nsubj said=say/VBD/0/root that/IN/6/mark the/DT/5/det talks/NNS/6/nsubj failed=fail/VBD/2/ccomp _././2/punct",
            "said > Dahl > that the talks failed"
        },
        {
            "The/DT/2/det talks/NNS/3/nsubj failed=fail/VBD/6/ccomp _,/,/6/punct officials/NNS/6/nsubj said=say/VBD/0/root _././6/punct",
            "said > officials > The talks failed"
        },
        {
            "The/DT/2/det talks/NNS/3/nsubj failed=fail/VBD/0/root _,/,/6/punct officials/NNS/6/nsubj said=say/VBD/3/parataxis _././3/punct",
            "said > officials > The talks failed"
        },
        {
            "The/DT/2/det talks/NNS/3/nsubj failed=fail/VBD/0/root _,/,/7/punct according=accord/VBG/7/case to/IN/5/fixed Dahl/NNP/3/obl _././3/punct",
            "according to > Dahl > The talks failed"
        },
        {
            "“/``/3/punct _We/PRP/3/nsubj agree/VBP/6/ccomp _,/,/3/punct _”/''/3/punct said=say/VBD/0/root Dahl/NNP/6/nsubj _././6/punct",
            "said > Dahl > “We agree,”"
        },
        {
            "Papers/NNS/2/nsubj quoted=quote/VBD/0/root Dahl/NNP/2/iobj as/IN/5/mark saying=say/VBG/2/advcl that/IN/8/mark talks/NNS/8/nsubj failed=fail/VBD/5/ccomp _././2/punct",
            "saying > Dahl > that talks failed"
        },
        {
            "The/DT/2/det talks/NNS/7/nsubj _,/,/5/punct officials/NNS/5/nsubj said=say/VBD/7/parataxis _,/,/5/punct failed=fail/VBD/0/root twice/RB/7/advmod _././7/punct",
            "said > officials > The talks … failed twice"
        },
        {
            "Dahl/NNP/2/nsubj said=say/VBD/0/root talks/NNS/4/nsubj failed=fail/VBD/2/ccomp _,/,/8/punct though/IN/8/mark she/PRP/8/nsubj noted=note/VBD/4/advcl gains/NNS/8/obj",
            "said > Dahl > talks failed\nnoted > she > gains"
        },
        {
            "Dahl/NNP/2/nsubj said=say/VBD/0/root the/DT/4/det talks/NNS/2/obj failed=fail/VBD/2/ccomp",
            "said > Dahl > the talks failed"
        },
        {
            "OSLO/NNP/2/nsubj NEAR/JJ/0/root DEAL/NN/2/obj -/:/5/punct DAHL/NNP/2/parataxis",
            "- > DAHL > OSLO NEAR DEAL"
        },
        {
            "Anna/NNP/5/nsubj Dahl/NNP/1/flat _:/:/1/punct talks/NNS/5/nsubj failed=fail/VBD/0/root today/NN/5/obl",
            ": > Anna Dahl > talks failed today"
        },
        {
            "Dahl/NNP/2/nsubj spoke=speak/VBD/0/root on/IN/4/case television/NN/2/obl _,/,/2/punct “/``/8/punct _We/PRP/8/nsubj agree/VBP/2/ccomp on/IN/10/case this/DT/8/obl _./,/8/punct _”/''/8/punct",
            "spoke > Dahl > “We agree on this.”"
        },
        {
            "Dahl/NNP/2/nsubj went=go/VBD/0/root on/RP/2/compound:prt to/TO/5/mark criticize/VB/2/xcomp Oslo/NNP/5/obj _././2/punct",
            "went on to criticize > Dahl > Oslo"
        },
        {
            "Kyiv/NNP/3/nsubj:pass was=be/VBD/3/aux:pass condemned=condemn/VBN/0/root by/IN/5/case Oslo/NNP/3/obl:agent _././3/punct",
            "was condemned > Oslo > Kyiv"
        },
        {
            "The/DT/2/det council/NN/5/nsubj on/IN/4/case Friday/NNP/2/nmod demanded=demand/VBD/0/root talks/NNS/5/obj with/IN/8/case Oslo/NNP/6/nmod _././5/punct",
            "demanded > The council > talks with Oslo"
        },
        {
            "Dahl/NNP/2/nsubj issued=issue/VBD/0/root a/DT/4/det statement/NN/2/obj saying=say/VBG/4/acl talks/NNS/7/nsubj failed=fail/VBD/5/ccomp _././2/punct",
            "issued a statement saying > Dahl > talks failed"
        },
        {
            "Waiting/VBG/3/csubj “/``/3/punct _makes=make/VBZ/7/ccomp sense/NN/3/obj _,/,/3/punct _”/''/3/punct said=say/VBD/0/root Dahl/NNP/7/nsubj _././7/punct",
            "said > Dahl > Waiting “makes sense,”"
        },
        {
            "It/PRP/3/expl was=be/VBD/3/aux:pass reported=report/VBN/0/root that/IN/6/mark talks/NNS/6/nsubj failed=fail/VBD/3/ccomp",
            "was reported > ? > that talks failed"
        },
        {
            "Dahl/NNP/2/nsubj urged=urge/VBD/0/root Oslo/NNP/2/obj to/TO/5/mark sign/VB/2/xcomp",
            "urged > Dahl > Oslo to sign"
        },
        {
            "Dahl/NNP/2/nsubj called=call/VBD/0/root for/IN/4/case talks/NNS/2/obl",
            "called for > Dahl > talks"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_frame_has_its_cue_source_and_content(string tree, string expected)
    {
        var (text, sentences) = HandTree.Document(tree);
        var frames = Finder.Find(text, sentences, new ActorMentions([]));
        Assert.Equal(expected, string.Join('\n', frames.All.Select(frame => Show(frame, text))));
    }

    [Fact]
    public void A_quotation_that_goes_on_behind_its_cue_keeps_its_speaker()
    {
        var (text, sentences) = HandTree.Document("""
            “/``/3/punct _We/PRP/3/nsubj agree/VBP/6/ccomp _,/,/3/punct _”/''/3/punct said=say/VBD/0/root Dahl/NNP/6/nsubj _././6/punct
            “/``/4/punct _But/CC/4/cc we/PRP/4/nsubj wait/VBP/0/root today/NN/4/obl _././4/punct _”/''/4/punct
            """);
        var frames = Finder.Find(text, sentences, new ActorMentions([]));
        Assert.Equal("Dahl", frames.SpeakerOfQuotation(1, 3)?.Span.Of(text));
        Assert.True(frames.IsQuoted(1, 3));
    }

    [Theory]
    [InlineData("He/PRP/2/nsubj", "NOR")]
    [InlineData("She/PRP/2/nsubj", "NOR")]
    [InlineData("We/PRP/2/nsubj", "")]
    [InlineData("Sources/NNS/2/nsubj", "---")]
    public void A_pronoun_goes_on_with_the_last_speaker(string subject, string expected)
    {
        var (text, sentences) = HandTree.Document($"""
            Oslo/NNP/2/nsubj said=say/VBD/0/root talks/NNS/4/nsubj failed=fail/VBD/2/ccomp _././2/punct
            {subject} added=add/VBD/0/root that/IN/5/mark war/NN/5/nsubj looms=loom/VBZ/2/ccomp _././2/punct
            """);
        var frames = Finder.Find(text, sentences, new ActorMentions([Mention(0, 0, "NOR")]));
        Assert.Equal(expected, string.Join(' ', frames.AttributionAt(1, 4).Select(code => code.Head)));
    }

    [Fact]
    public void A_frame_inside_anothers_words_is_not_outermost()
    {
        var (text, sentences) = HandTree.Document(
            "Oslo/NNP/2/nsubj says=say/VBZ/0/root Kyiv/NNP/4/nsubj claims=claim/VBZ/2/ccomp Minsk/NNP/6/nsubj attacked=attack/VBD/4/ccomp");
        var frames = Finder.Find(text, sentences, new ActorMentions([]));
        Assert.Equal(2, frames.All.Count);
        Assert.Equal("say", Assert.Single(frames.Outermost).Word);
    }

    [Fact]
    public void What_somebody_did_not_say_stands_on_nobodys_word()
    {
        var (text, sentences) = HandTree.Document(
            "Oslo/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod say/VB/0/root whether/IN/7/mark talks/NNS/7/nsubj failed=fail/VBD/4/ccomp");
        Assert.Empty(Finder.Find(text, sentences, new ActorMentions([Mention(0, 0, "NOR")])).AttributionAt(0, 6));
    }

    [Fact]
    public void Reports_of_reports_give_a_chain_with_the_outermost_last()
    {
        var (text, sentences) = HandTree.Document(
            "Oslo/NNP/2/nsubj says=say/VBZ/0/root Kyiv/NNP/4/nsubj claims=claim/VBZ/2/ccomp Minsk/NNP/6/nsubj attacked=attack/VBD/4/ccomp");
        var frames = Finder.Find(text, sentences, new ActorMentions([Mention(0, 0, "NOR"), Mention(0, 2, "UKR")]));
        Assert.Equal(["claim", "say"], frames.ChainAt(0, 5).Select(frame => frame.Word));
        Assert.Equal(["UKR", "NOR"], frames.AttributionAt(0, 5).Select(code => code.Head));
        Assert.Equal(["NOR"], frames.AttributionAt(0, 3).Select(code => code.Head));
        Assert.Empty(frames.AttributionAt(0, 1));
    }

    static ActorMention Mention(int sentence, int token, string code) => new()
    {
        Sentence = sentence,
        HeadToken = token,
        FirstToken = token,
        EndToken = token + 1,
        Span = new TextSpan(0, 0),
        Codes = [new ActorCode(code)],
        Method = MentionMethod.Name,
        Score = 1,
        Rule = "test",
    };

    static string Show(SpeechFrame frame, string text) =>
        $"{frame.Cue.Of(text)} > {frame.Source?.Span.Of(text) ?? "?"} > {string.Join(" … ", frame.Contents.Select(content => content.Span.Of(text)))}";
}
