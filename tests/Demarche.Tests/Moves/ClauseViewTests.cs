using Demarche.Moves;

namespace Demarche.Tests.Moves;

public class ClauseViewTests
{
    const string Coordination = "Iran=Iran/NNP/2/nsubj rejected=reject/VBD/0/root offers=offer/NNS/2/obj and/CC/5/cc demanded=demand/VBD/2/conj talks=talk/NNS/5/obj";
    const string Control = "Berlin=Berlin/NNP/2/nsubj urged=urge/VBD/0/root Iran=Iran/NNP/2/obj to/TO/5/mark return/VB/2/xcomp";
    const string Promise = "Berlin=Berlin/NNP/2/nsubj promised=promise/VBD/0/root Kyiv=Kyiv/NNP/2/obj to/TO/5/mark help/VB/2/xcomp";
    const string Raising = "Macron=Macron/NNP/3/nsubj:pass is=be/VBZ/3/aux:pass expected=expect/VBN/0/root to/TO/5/mark visit/VB/3/xcomp Kyiv=Kyiv/NNP/5/obj";
    const string Passive = "Sanctions=sanction/NNS/3/nsubj:pass were=be/VBD/3/aux:pass lifted=lift/VBN/0/root by/IN/5/case Washington=Washington/NNP/3/obl:agent";
    const string Relative = "ships=ship/NNS/0/root that=that/WDT/3/nsubj attacked=attack/VBD/1/acl:relcl Oman=Oman/NNP/3/obj";
    const string ObjectRelative = "ships=ship/NNS/0/root which=which/WDT/4/obj Iran=Iran/NNP/4/nsubj seized=seize/VBD/1/acl:relcl";
    const string Participle = "talks=talk/NNS/0/root mediated=mediate/VBN/1/acl by/IN/4/case Oman=Oman/NNP/2/obl:agent";
    const string Quoted = "Papers=paper/NNS/2/nsubj quoted=quote/VBD/0/root Dahl=Dahl/NNP/2/iobj as/IN/5/mark saying=say/VBG/2/advcl";
    const string Adjunct = "France=France/NNP/2/nsubj spoke=speak/VBD/0/root calling=call/VBG/2/advcl for/IN/5/case talks=talk/NNS/3/obl";

    const string SplitPerfect = "Iran=Iran/NNP/2/nsubj has=have/VBZ/0/root test/NN/4/compound fired=fire/VBN/2/obj missiles=missile/NNS/4/obj";
    const string Counted = "Iran=Iran/NNP/2/nsubj built=build/VBD/0/root at/IN/6/case least/JJS/5/nmod two/CD/6/nummod sites=site/NNS/2/obl";
    const string Meeting = "ministers=minister/NNS/3/nsubj meeting=meet/VBG/3/csubj issued=issue/VBD/0/root statements=statement/NNS/3/obj";
    const string HiddenPast = "Norway=Norway/NNP/2/nsubj called=call/VBD/0/root him=he/PRP/2/obj terrorist/NN/2/xcomp and/CC/7/cc levied=levy/VBD/7/amod sanctions=sanction/NNS/4/conj";

    [Theory]
    [InlineData(SplitPerfect, "fired", "Iran", "missiles")]
    [InlineData(Counted, "built", "Iran", "sites")]
    [InlineData(Meeting, "meeting", "ministers", "")]
    [InlineData(HiddenPast, "levied", "Norway", "sanctions")]
    [InlineData(Coordination, "demanded", "Iran", "talks")]
    [InlineData(Control, "return", "Iran", "")]
    [InlineData(Promise, "help", "Berlin", "")]
    [InlineData(Raising, "visit", "Macron", "Kyiv")]
    [InlineData(Passive, "lifted", "Washington", "Sanctions")]
    [InlineData(Relative, "attacked", "ships", "Oman")]
    [InlineData(ObjectRelative, "seized", "Iran", "ships")]
    [InlineData(Participle, "mediated", "Oman", "talks")]
    [InlineData(Quoted, "saying", "Dahl", "")]
    [InlineData(Adjunct, "calling", "France", "")]
    public void A_predicate_has_the_subject_and_object_that_its_clause_gives_it(string tree, string verb, string subject, string direct)
    {
        var clause = new ClauseView(HandTree.Read(tree));
        var predicate = clause.Sentence.Tokens.Single(token => token.Form == verb).Index;
        Assert.Equal(subject, string.Join(',', clause.Subjects(predicate).Select(token => clause[token].Form)));
        Assert.Equal(direct, string.Join(',', clause.Objects(predicate).Select(token => clause[token].Form)));
    }

    [Fact]
    public void A_clause_behind_an_expletive_continues_the_adjective()
    {
        var clause = new ClauseView(HandTree.Read("It=it/PRP/3/expl is=be/VBZ/3/cop vital=vital/JJ/0/root that/IN/6/mark Chad=Chad/NNP/6/nsubj leave/VBP/3/csubj"));
        Assert.Equal("leave", clause[clause.Clause(2)].Form);
    }

    [Fact]
    public void According_to_is_no_to()
    {
        var clause = new ClauseView(HandTree.Read("According=accord/VBG/3/case to/TO/1/fixed him=he/PRP/5/obl Iran=Iran/NNP/5/nsubj left=leave/VBD/0/root"));
        var preposition = Assert.Single(clause.Prepositions(4));
        Assert.False(preposition.Is(["to"]));
        Assert.True(preposition.Is(["according"]));
    }

    [Fact]
    public void A_preposition_of_two_words_is_found_by_either()
    {
        var clause = new ClauseView(HandTree.Read("Iran=Iran/NNP/2/nsubj walked=walk/VBD/0/root out/IN/5/case of/IN/3/fixed talks=talk/NNS/2/obl"));
        var preposition = Assert.Single(clause.Prepositions(1));
        Assert.True(preposition.Is(["of"]) && preposition.Is(["out"]));
        Assert.Equal(4, preposition.Token);
    }
}
