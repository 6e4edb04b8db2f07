using Demarche.Moves.Mood;

namespace Demarche.Tests.Moves.Mood;

public sealed class MoodReaderTests
{
    static readonly MoodReader Reader = new(MoodLexicon.Load());

    public static TheoryData<string, int, Polarity, Modality> Cases { get; } = new()
    {
        // plain
        { "Oslo/NNP/2/nsubj rejected=reject/VBD/0/root the/DT/4/det terms=term/NNS/2/obj", 2, Polarity.Positive, Modality.Actual },
        // negation and its scope
        { "Oslo/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod agree/VB/0/root", 4, Polarity.Negative, Modality.Actual },
        { "Oslo/NNP/4/nsubj did=do/VBD/4/aux _n't/RB/4/advmod agree/VB/0/root or/CC/6/cc sign/VB/4/conj", 6, Polarity.Negative, Modality.Actual },
        { "Oslo/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod agree/VB/0/root but/CC/6/cc offered=offer/VBD/4/conj talks/NNS/6/obj", 6, Polarity.Positive, Modality.Actual },
        { "Oslo/NNP/2/nsubj failed=fail/VBD/0/root to/TO/4/mark agree/VB/2/xcomp", 4, Polarity.Negative, Modality.Actual },
        { "Oslo/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod fail/VB/0/root to/TO/6/mark agree/VB/4/xcomp", 6, Polarity.Positive, Modality.Actual },
        { "No/DT/2/det agreement/NN/4/nsubj:pass was=be/VBD/4/aux:pass reached=reach/VBN/0/root", 4, Polarity.Negative, Modality.Actual },
        { "No/DT/2/det agreement/NN/4/nsubj:pass was=be/VBD/4/aux:pass reached=reach/VBN/0/root", 2, Polarity.Negative, Modality.Actual },
        { "Oslo/NNP/2/nsubj made=make/VBD/0/root no/DT/4/det demand/NN/2/obj", 4, Polarity.Negative, Modality.Actual },
        { "Oslo/NNP/2/nsubj has=have/VBZ/0/root yet/RB/2/advmod to/TO/5/mark agree/VB/2/xcomp", 5, Polarity.Negative, Modality.Actual },
        { "They/PRP/2/nsubj parted=part/VBD/0/root without/IN/4/mark agreeing=agree/VBG/2/advcl", 4, Polarity.Negative, Modality.Actual },
        { "Nobody/NN/2/nsubj agreed=agree/VBD/0/root", 2, Polarity.Negative, Modality.Actual },
        { "Oslo/NNP/4/nsubj not/RB/4/advmod only/RB/4/advmod agreed=agree/VBD/0/root", 4, Polarity.Positive, Modality.Actual },
        // modality
        { "Oslo/NNP/3/nsubj will/MD/3/aux sign/VB/0/root", 3, Polarity.Positive, Modality.Planned },
        { "Oslo/NNP/3/nsubj will/MD/3/aux meet/VB/0/root and/CC/5/cc sign/VB/3/conj", 5, Polarity.Positive, Modality.Planned },
        { "Oslo/NNP/3/nsubj may/MD/3/aux sign/VB/0/root", 3, Polarity.Positive, Modality.Possible },
        { "Oslo/NNP/3/nsubj is=be/VBZ/3/cop likely/JJ/0/root to/TO/5/mark sign/VB/3/xcomp", 5, Polarity.Positive, Modality.Possible },
        { "Oslo/NNP/3/nsubj:pass is=be/VBZ/3/aux:pass expected=expect/VBN/0/root to/TO/5/mark sign/VB/3/xcomp", 5, Polarity.Positive, Modality.Planned },
        { "Oslo/NNP/3/nsubj is=be/VBZ/3/aux considering=consider/VBG/0/root leaving=leave/VBG/3/xcomp", 4, Polarity.Positive, Modality.Possible },
        { "Oslo/NNP/2/nsubj began=begin/VBD/0/root to/TO/4/mark withdraw/VB/2/xcomp", 4, Polarity.Positive, Modality.Actual },
        { "Oslo/NNP/3/nsubj will/MD/3/aux leave/VB/0/root even/RB/7/advmod if/IN/7/mark Kyiv/NNP/7/nsubj refuses=refuse/VBZ/3/advcl", 3, Polarity.Positive, Modality.Planned },
        { "If/IN/3/mark they/PRP/3/nsubj attack/VBP/7/advcl ,/,/3/punct we/PRP/7/nsubj will/MD/7/aux respond/VB/0/root", 7, Polarity.Positive, Modality.Conditional },
        { "Oslo/NNP/2/nsubj said=say/VBD/0/root it/PRP/5/nsubj would/MD/5/aux sign/VB/2/ccomp", 5, Polarity.Positive, Modality.Planned },
        { "That/DT/5/nsubj would/MD/5/aux be/VB/5/cop a/DT/5/det violation/NN/0/root", 5, Polarity.Positive, Modality.Conditional },
        { "Oslo/NNP/3/nsubj must/MD/3/aux withdraw/VB/0/root", 3, Polarity.Positive, Modality.Demanded },
        { "OSLO/NNP/3/nsubj TO/TO/3/mark OFFER/VB/0/root TREATY/NN/3/obj", 3, Polarity.Positive, Modality.Planned },
        { "a/DT/2/det plan/NN/0/root to/TO/4/mark attack/VB/2/acl", 4, Polarity.Positive, Modality.Planned },
        { "Aides/NNS/2/nsubj expect/VBP/0/root Oslo/NNP/2/obj to/TO/5/mark sign/VB/2/xcomp", 5, Polarity.Positive, Modality.Possible },
        { "Oslo/NNP/2/nsubj declined=decline/VBD/0/root his/PRP$/4/nmod:poss offer/NN/2/obj", 4, Polarity.Positive, Modality.Actual },
        { "Oslo/NNP/2/nsubj avoided=avoid/VBD/0/root talks/NNS/2/obj", 3, Polarity.Negative, Modality.Actual },
        { "They/PRP/2/nsubj know/VBP/0/root of/IN/5/case no/DT/5/det deal/NN/2/obl", 2, Polarity.Negative, Modality.Actual },
        { "Aides/NNS/2/nsubj fear/VBP/0/root they/PRP/5/nsubj could/MD/5/aux attack/VB/2/ccomp", 5, Polarity.Positive, Modality.Possible },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mood_follows_from_the_words_around_the_predicate(string tree, int number, Polarity polarity, Modality modality)
    {
        var mood = Reader.Read(HandTree.Read(tree), number - 1);
        Assert.Equal((polarity, modality), (mood.Polarity, mood.Modality));
    }

    [Theory]
    [InlineData(MoveType.Schedule, true, Modality.Actual)]
    [InlineData(MoveType.Threaten, true, Modality.Actual)]
    [InlineData(MoveType.Request, false, Modality.Planned)]
    [InlineData(MoveType.Assault, true, Modality.Planned)]
    [InlineData(MoveType.State, true, Modality.Planned)]
    public void A_future_act_that_is_the_move_by_being_told_is_actual(MoveType move, bool isContent, Modality expected) =>
        Assert.Equal(expected, new PredicateMood(Polarity.Positive, Modality.Planned, ["will"]).ForMove(move, isContent).Modality);

    [Theory]
    [InlineData(MoveType.Deny, true, Polarity.Positive)]
    [InlineData(MoveType.Reject, true, Polarity.Positive)]
    [InlineData(MoveType.Reject, false, Polarity.Negative)]
    [InlineData(MoveType.Accept, true, Polarity.Negative)]
    public void A_negated_clause_that_is_the_denial_or_refusal_makes_the_move(MoveType move, bool isContent, Polarity expected) =>
        Assert.Equal(expected, new PredicateMood(Polarity.Negative, Modality.Actual, ["not"]).ForMove(move, isContent).Polarity);

    [Theory]
    [InlineData(MoveType.Yield, Modality.Demanded)]
    [InlineData(MoveType.Demand, Modality.Actual)]
    [InlineData(MoveType.Sanction, Modality.Planned)]
    public void Only_an_act_of_yielding_is_owed(MoveType move, Modality expected) =>
        Assert.Equal(expected, new PredicateMood(Polarity.Positive, Modality.Demanded, ["must"]).ForMove(move, isContent: false).Modality);
}
