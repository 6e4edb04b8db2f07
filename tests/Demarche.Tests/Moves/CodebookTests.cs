using Demarche.Moves;

namespace Demarche.Tests.Moves;

public class CodebookTests
{
    const string Patterns = """
        words:
          function-words: [on, out, of, to]
          carriers: []
          happenings: []
        patterns:
          directive:
            verb: {performer: [subj], addressee: [obj, prep:of|to], object: [xcomp, ccomp]}
        """;

    [Fact]
    public void Every_move_type_has_at_least_three_entries()
    {
        var codebook = Codebook.LoadDefault();
        Assert.Equal(Enum.GetValues<MoveType>().Order(), codebook.Moves.Select(move => move.Move).Order());
        Assert.All(codebook.Moves, move => Assert.True(move.Frames.Count >= 3, $"{move.Move} has {move.Frames.Count} entries"));
    }

    [Theory]
    [InlineData("{id: a, pattern: nosuch, verbs: [urge]}", "moves/x.yaml:5: unknown pattern 'nosuch'")]
    [InlineData("{id: a, pattern: directive, verbz: [urge]}", "moves/x.yaml:5: unknown key 'verbz'")]
    [InlineData("{id: a, pattern: directive, verbs: [urge talks]}", "moves/x.yaml:5: 'talks' is no known particle or preposition")]
    [InlineData("{id: a, pattern: directive, verbs: [urge <nosuch>]}", "moves/x.yaml:5: unknown class '<nosuch>'")]
    [InlineData("{id: a, pattern: directive, verbs: [urge], object: [sub]}", "moves/x.yaml:5: unknown place 'sub'")]
    [InlineData("{id: a, pattern: directive, verbs: [urge unless:raining]}", "moves/x.yaml:5: unknown circumstance 'raining' in 'urge unless:raining' (known: own, person,")]
    [InlineData("{id: a, pattern: directive, unless: [raining], verbs: [urge]}", "moves/x.yaml:5: unknown circumstance 'raining' (known: own, person,")]
    [InlineData("{id: a, pattern: directive}", "moves/x.yaml:5: the entry 'demand/a' has no verbs, nouns or adjs")]
    [InlineData("{id: a, pattern: directive, verbs: [urge]", "moves/x.yaml:6:")]
    public void A_broken_entry_is_named_with_file_and_line(string entry, string message)
    {
        var broken = Assert.Throws<CodebookException>(() => Read(entry));
        Assert.StartsWith(message, broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verbs", "insist on|upon", "Verb", "insist", "Word")]
    [InlineData("verbs", "agree to:meet|talk", "Verb", "agree", "Infinitive")]
    [InlineData("verbs", "take =part", "Verb", "take", "Object")]
    [InlineData("nouns", "air strike on", "Noun", "strike", "Modifier,Word")]
    [InlineData("nouns", "pledge to:meet", "Noun", "pledge", "Infinitive")]
    [InlineData("adjs", "ready to:*", "Adjective", "ready", "Infinitive")]
    public void A_predicate_is_found_by_the_lemma_of_its_head(string list, string text, string kind, string head, string parts)
    {
        var codebook = Read($"{{id: a, pattern: directive, {list}: ['{text}']}}", "on, upon, to");
        var predicate = Assert.Single(codebook.Find(Enum.Parse<PredicateKind>(kind), head));
        Assert.Equal(parts, string.Join(',', predicate.Parts.Select(part => part.Kind)));
    }

    [Fact]
    public void A_noun_may_ask_for_one_of_some_modifiers()
    {
        var codebook = Read("{id: a, pattern: directive, verbs: ['give =cool/icy+reception|reply']}");
        var filler = Assert.Single(Assert.Single(codebook.Find(PredicateKind.Verb, "give")).Parts).Filler!;
        Assert.Equal(["reception", "reply"], filler.Lemmas!.Order());
        Assert.Equal(["cool", "icy"], filler.Modifiers!.Order());
    }

    [Fact]
    public void Circumstances_of_an_entry_hold_for_each_predicate_beside_its_own()
    {
        var codebook = Read("{id: a, pattern: directive, unless: [past], verbs: [urge to:* unless:negated|thing, press], nouns: [plea unless:own]}");
        Assert.Equal([Circumstance.Past, Circumstance.Negated, Circumstance.Thing], Assert.Single(codebook.Find(PredicateKind.Verb, "urge")).Unless);
        Assert.Equal([Circumstance.Past], Assert.Single(codebook.Find(PredicateKind.Verb, "press")).Unless);
        Assert.Equal([Circumstance.Past, Circumstance.Own], Assert.Single(codebook.Find(PredicateKind.Noun, "plea")).Unless);
    }

    [Fact]
    public void A_class_and_words_stand_side_by_side()
    {
        var filler = Read("{id: a, pattern: directive, verbs: [press <goods>|=treaty|pact]}").Find(PredicateKind.Verb, "press").Single().Parts.Single().Filler!;
        Assert.True(filler.Lemmas!.SetEquals(["oil", "gas", "treaty", "pact"]));
    }

    [Fact]
    public void Every_circumstance_is_asked_for_by_an_entry() =>
        Assert.Empty(Enum.GetValues<Circumstance>().Except(Codebook.LoadDefault().Moves.SelectMany(move => move.Predicates).SelectMany(predicate => predicate.Unless)));

    static Codebook Read(string entry, string functionWords = "on, out, of, to") => Codebook.Read(
    [
        ("patterns.yaml", Patterns.Replace("on, out, of, to", functionWords, StringComparison.Ordinal)),
        ("classes.yaml", "goods: [oil, gas]\n"),
        ("moves/x.yaml", $"move: demand\ndefinition: x\ncameo: '10'\nframes:\n  - {entry}\n"),
    ]);
}
