namespace Demarche;

/// <summary>One thing that the input says about a dispatch.</summary>
/// <param name="Field">What it is: <c>title</c>, <c>outlet</c>, <c>byline</c>, <c>published</c>, <c>modified</c>, <c>section</c>, <c>tag</c>,
/// <c>language</c>, <c>canonical</c>, <c>licence</c>, <c>translated-from</c> (the language's English name).</param>
/// <param name="Value">Its value; days as ISO 8601.</param>
/// <param name="Source">Where it was found: <c>json-ld:datePublished</c>, <c>meta:og:title</c>, <c>time</c>, <c>url</c>, <c>text</c>.</param>
public sealed record Metadata(string Field, string Value, string Source);
