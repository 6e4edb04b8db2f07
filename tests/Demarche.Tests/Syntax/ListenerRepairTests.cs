using Demarche.Syntax;

namespace Demarche.Tests.Syntax;

public sealed class ListenerRepairTests
{
    [Theory]
    [InlineData("Shultz told Congress the sales would help Jordan.", "Congress", "told")]
    [InlineData("He told reporters his government would ask the union to convene.", "reporters", "told")]
    [InlineData("The minister informed the envoy Chad had closed its border.", "envoy", "informed")]
    public void Who_is_told_something_hangs_on_the_verb_of_telling(string text, string listener, string verb)
    {
        var sentence = Assert.Single(new SyntaxParser(SyntaxModel.Load()).Parse(text));
        var token = sentence.Tokens.Single(one => one.Form == listener);
        Assert.Equal((verb, "obj"), (sentence.Tokens[token.Head].Form, token.Deprel));
    }
}
