using Demarche.Moves;

namespace Demarche.Tests.Moves;

public sealed class CodebookLintTests
{
    const string Patterns = """
        words:
          function-words: [on, of, to]
          carriers: []
          happenings: []
        patterns:
          directive:
            verb: {performer: [subj], addressee: [obj], object: [xcomp]}
          joint:
            verb: {performer: [subj, obj], joint: true}
        """;

    [Theory]
    [InlineData("{id: a, pattern: directive, verbs: [urge]}", "{id: b, pattern: directive, verbs: [urge]}", "moves/x.yaml:6: 'urge' of demand/b is never chosen: moves/x.yaml:5 has it in demand/a")]
    [InlineData("{id: a, pattern: directive, verbs: [urge]}", "{id: b, pattern: directive, rank: 2, verbs: [urge]}", "moves/x.yaml:5: 'urge' of demand/a is never chosen: moves/x.yaml:6 has it in demand/b with rank 2, not 0")]
    [InlineData("{id: a, pattern: directive, verbs: [insist on, insist on]}", "{id: b, pattern: directive, verbs: [press]}", "moves/x.yaml:5: 'insist on' stands twice in demand/a")]
    [InlineData("{id: a, pattern: joint, verbs: [meet], needs: [addressee]}", "{id: b, pattern: directive, verbs: [press]}", "moves/x.yaml:5: 'demand/a' never matches: it needs an addressee and the pattern 'joint' has no place for one")]
    [InlineData("{id: a, pattern: directive, verbs: [take =part], never: =part|side}", "{id: b, pattern: directive, verbs: [press]}", "moves/x.yaml:5: 'take =part' of demand/a never matches: its object is of =part|side")]
    [InlineData("{id: a, pattern: directive, verbs: [press], only: =part, never: =part|side}", "{id: b, pattern: directive, verbs: [urge]}", "moves/x.yaml:5: 'demand/a' never matches: all that =part allows is in =part|side")]
    public void A_predicate_that_nothing_chooses_is_named_with_file_and_line(string one, string other, string line) =>
        Assert.Equal([line], Read(one, other).Unreachable());

    [Theory]
    [InlineData("{id: a, pattern: directive, verbs: [urge], needs: [addressee]}", "{id: b, pattern: directive, verbs: [urge]}")]
    [InlineData("{id: a, pattern: directive, verbs: [urge unless:negated]}", "{id: b, pattern: directive, verbs: [urge]}")]
    [InlineData("{id: a, pattern: joint, verbs: [urge]}", "{id: b, pattern: directive, verbs: [urge]}")]
    [InlineData("{id: a, pattern: directive, verbs: [urge on]}", "{id: b, pattern: directive, verbs: [urge]}")]
    [InlineData("{id: a, pattern: directive, verbs: [urge]}", "{id: b, pattern: directive, nouns: [urge]}")]
    public void Where_limits_or_other_words_decide_nothing_is_said(string one, string other) => Assert.Empty(Read(one, other).Unreachable());

    static Codebook Read(string one, string other) => Codebook.Read(
    [
        ("patterns.yaml", Patterns),
        ("moves/x.yaml", $"move: demand\ndefinition: x\ncameo: '10'\nframes:\n  - {one}\n  - {other}\n"),
    ]);
}
