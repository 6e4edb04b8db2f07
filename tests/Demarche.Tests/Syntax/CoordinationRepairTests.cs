using Demarche.Syntax;

namespace Demarche.Tests.Syntax;

public sealed class CoordinationRepairTests
{
    // form, tag, head, relation
    const string Demanded = "They/PRP/1/nsubj demanded/VBD/-1/root that/IN/4/mark he/PRP/4/nsubj leave/VB/1/ccomp and/CC/7/cc has/VBZ/7/aux offered/VBN/4/conj talks/NNS/7/obj";

    [Fact]
    public void A_finite_conjunct_goes_with_the_finite_verb_above_a_subjunctive() =>
        Assert.Equal(1, Repair(Demanded).Tokens[7].Head);

    [Fact]
    public void A_conjunct_with_a_subject_of_its_own_stays() =>
        Assert.Equal(4, Repair(Demanded.Replace("talks/NNS/7/obj", "talks/NNS/7/nsubj")).Tokens[7].Head);

    [Fact]
    public void A_conjunct_of_the_same_form_stays() =>
        Assert.Equal(4, Repair(Demanded.Replace("has/VBZ/7/aux offered/VBN", "to/TO/7/mark offer/VB")).Tokens[7].Head);

    [Fact]
    public void A_conjunct_goes_with_the_outer_verb_whose_auxiliary_and_tag_it_shares()
    {
        var past = Demanded.Replace("leave/VB", "left/VBD").Replace("demanded/VBD/-1/root", "demanded/VBN/-1/root").Replace("They/PRP/1/nsubj", "have/VBP/1/aux")
            .Replace("has/VBZ", "have/VBP");
        Assert.Equal(1, Repair(past).Tokens[7].Head);
    }

    static ParsedSentence Repair(string words)
    {
        var start = 0;
        var tokens = words.Split(' ').Select((word, index) =>
        {
            var parts = word.Split('/');
            var token = new Token
            {
                Index = index,
                Form = parts[0],
                Span = new TextSpan(start, start + parts[0].Length),
                Xpos = parts[1],
                Upos = parts[1][0] == 'V' ? parts[3] == "aux" ? Upos.Aux : Upos.Verb : Upos.X,
                Head = int.Parse(parts[2]),
                Deprel = parts[3],
            };
            start += parts[0].Length + 1;
            return token;
        }).ToList();
        return CoordinationRepair.Apply(new ParsedSentence(new TextSpan(0, start), tokens));
    }
}
