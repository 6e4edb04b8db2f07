namespace Demarche.Output;

/// <summary>An event as CAMEO coders write it: one source, one target, one code.</summary>
/// <param name="Source">CAMEO code of who acts: country and role, <c>USAGOV</c>, <c>IGOEUREEC</c>, <c>---REB</c>.</param>
/// <param name="Target">CAMEO code of whom it is done to.</param>
/// <param name="Code">CAMEO event code, two to four digits.</param>
/// <param name="Report">The report that tells it.</param>
sealed record CameoEvent(string Source, string Target, string Code, Report Report);
