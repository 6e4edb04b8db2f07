using Demarche.Actors;
using Demarche.Syntax;

namespace Demarche.Moves;

/// <summary>How one sentence was coded: its tree, its actors, and every entry of the codebook that was tried.</summary>
/// <param name="Number">Number of the sentence in the dispatch, from 1.</param>
/// <param name="Text">The clean text that the tree's spans lie in.</param>
/// <param name="Sentence">Its tree.</param>
/// <param name="Actors">Its actors.</param>
/// <param name="Trials">What was tried, in text order; winners are reports, but for sayings that are about no issue.</param>
/// <param name="Reports">The reports of the sentence.</param>
public sealed record SentenceExplanation(
    int Number, string Text, ParsedSentence Sentence, IReadOnlyList<ActorMention> Actors, IReadOnlyList<EntryTrial> Trials, IReadOnlyList<Report> Reports);
