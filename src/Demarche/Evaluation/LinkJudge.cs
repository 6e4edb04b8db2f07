using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Demarche.Ledger;

namespace Demarche.Evaluation;

/// <summary>Compares the links of a record with what readers decided, by the places of the reports.</summary>
public sealed class LinkJudge
{
    readonly NegotiationRecord _record;
    readonly Func<SourcedReport, LinkPlace> _placeOf;

    /// <param name="record">The record.</param>
    /// <param name="texts">Texts of its dispatches by id: places count code points.</param>
    public LinkJudge(NegotiationRecord record, IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(texts);
        _record = record;
        var points = new Dictionary<string, CodePoints>(StringComparer.Ordinal);
        _placeOf = report =>
        {
            if (!points.TryGetValue(report.DispatchId, out var count)) points[report.DispatchId] = count = new CodePoints(texts[report.DispatchId]);
            return new LinkPlace(report.DispatchId, count.FromUtf16(report.Report.Span.Start));
        };
    }

    /// <summary>The place of the first report of a move.</summary>
    public LinkPlace PlaceOf(Move move) => _placeOf(move.Reports[0]);

    /// <summary>All answers of an exchange, those of third parties and the opener's own follow-ups too.</summary>
    public static IEnumerable<Answer> Links(Exchange exchange) => exchange.Answers.Concat(exchange.ThirdParties).Concat(exchange.FollowUps);

    /// <summary>Exchanges drawn at random out of all, linked and open, in the order of the draw.</summary>
    /// <remarks>By a hash of the opening's place, so that a change of the coder leaves nearly all of a sample what it was.</remarks>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed draws the same ones of the same record.</param>
    public IReadOnlyList<Exchange> Draw(int count, int seed)
    {
        return [.. _record.Exchanges.Select(exchange => (Exchange: exchange, Lot: Lot(PlaceOf(exchange.Opening), seed)))
            .OrderBy(row => row.Lot, StringComparer.Ordinal).Take(count).Select(row => row.Exchange)];
    }

    static string Lot(LinkPlace place, int seed) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{place.Dispatch}|{place.Start}"))));

    /// <summary>Scores every link that somebody judged; a move is known by any of its reports.</summary>
    public LinkScore Score(IReadOnlyList<LinkJudgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        var byOpening = judgements.ToLookup(judgement => judgement.Opening);
        var found = new HashSet<LinkJudgement>();
        var wrong = new List<(Exchange, Answer)>();
        var notJudged = new List<(Exchange, Answer)>();
        var (right, openRight, openJudged) = (0, 0, 0);
        foreach (var exchange in _record.Exchanges)
        {
            var judged = exchange.Opening.Reports.SelectMany(report => byOpening[_placeOf(report)]).ToList();
            var links = Links(exchange).ToList();
            foreach (var answer in links)
            {
                var places = answer.Move.Reports.Select(_placeOf).ToHashSet();
                var verdict = judged.Find(judgement => judgement.Answer is { } place && places.Contains(place)) ?? judged.Find(judgement => judgement is { Answer: null, IsRight: true });
                // One act may have been judged by several of its tellings.
                found.UnionWith(judged.Where(judgement => judgement is { Answer: { } place, IsRight: true } && places.Contains(place)));
                if (verdict is null) notJudged.Add((exchange, answer));
                else if (verdict is { Answer: not null, IsRight: true }) right++;
                else wrong.Add((exchange, answer));
            }

            if (links.Count > 0 || judged.Count == 0) continue;
            openJudged++;
            if (!judged.Exists(IsAnswer)) openRight++;
        }

        return new LinkScore { Right = right, Wrong = wrong, NotJudged = notJudged, Known = judgements.Count(IsAnswer), Found = found.Count, Open = (openRight, openJudged) };
    }

    static bool IsAnswer(LinkJudgement judgement) => judgement.IsRight == judgement.Answer is not null;
}
