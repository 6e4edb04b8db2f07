using Demarche.App.Fetching;

namespace Demarche.Tests.App;

public sealed class RobotsRulesTests
{
    const string Robots = "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private # not for robots\nAllow: /private/press\nDisallow: /*.pdf$\nDisallow:\n";

    [Theory]
    [InlineData("/", true)]
    [InlineData("/private/x", false)]
    [InlineData("/private/press/1", true)]
    [InlineData("/a/b.pdf", false)]
    [InlineData("/a/b.pdf?x", true)]
    public void The_longest_rule_decides(string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(Robots).Allows(path));

    [Fact]
    public void A_group_that_names_us_replaces_the_one_for_all() =>
        Assert.False(RobotsRules.Parse("User-agent: *\nAllow: /\nUser-agent: Demarche\nDisallow: /").Allows("/x"));
}
