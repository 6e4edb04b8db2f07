using System.Text.Json;

namespace Demarche.App.Record;

/// <summary>A column of a question's table and CSV.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Text">Its cell, read off an entry.</param>
sealed record RecordColumn(string Title, Func<JsonElement, string> Text);
