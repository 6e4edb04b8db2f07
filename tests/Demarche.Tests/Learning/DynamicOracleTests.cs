using Demarche.Learning;
using Demarche.Syntax.Perceptron;

namespace Demarche.Tests.Learning;

public sealed class DynamicOracleTests
{
    [Fact]
    public void Following_the_cheapest_transition_rebuilds_a_projective_tree()
    {
        int[] heads = [1, 4, 3, 1, 8, 7, 7, 4];
        var tags = new TagSet(["NOUN|NN"]);
        var (state, oracle) = (new ParseState(), new DynamicOracle());
        state.Reset([.. heads.Select(_ => new WordShape("x"))], new int[heads.Length], tags);
        oracle.Reset(heads);

        while (!state.IsDone)
        {
            var transition = Enumerable.Range(0, 3).Where(state.Allows).MinBy(next => oracle.Cost(state, next));
            Assert.Equal(0, oracle.Cost(state, transition));
            oracle.Follow(state, transition);
            state.Apply(transition, relation: 0);
        }

        Assert.Equal(heads, state.Heads[..heads.Length]);
    }
}
