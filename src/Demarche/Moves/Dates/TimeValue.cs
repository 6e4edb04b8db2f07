namespace Demarche.Moves.Dates;

/// <summary>The meaning of a time expression: the days that it names in a context, null where it names none.</summary>
delegate DateInterval? TimeValue(DateContext context);
