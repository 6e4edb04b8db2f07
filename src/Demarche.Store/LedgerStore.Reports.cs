using System.Data.Common;
using Demarche.Ledger;

namespace Demarche.Store;

public sealed partial class LedgerStore
{
    /// <summary>Which of these dispatches are coded already with this version.</summary>
    public IReadOnlySet<string> Coded(IReadOnlyList<string> dispatches, CodingVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Read(connection =>
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            foreach (var id in dispatches)
                if (IsCoded(connection, null, id, version)) found.Add(id);
            return found;
        });
    }

    /// <summary>Adds coded dispatches in one transaction.</summary>
    /// <returns>How many were new; the others were there with the same version and were left as they are.</returns>
    public int Add(IReadOnlyList<CodedEntry> entries, CodingVersion version)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(version);
        return Write((connection, transaction) =>
        {
            var next = Next(connection, transaction, "coding");
            var nextDispatch = Next(connection, transaction, "dispatch");
            var added = new List<(long Coding, CodedEntry Entry)>();
            foreach (var entry in entries)
            {
                var id = entry.Stored.Dispatch.Id;
                if (IsCoded(connection, transaction, id, version)) continue;
                if (connection.Scalar<long>(transaction, "SELECT count(*) FROM dispatch WHERE id = $1", id) == 0)
                    AddDispatch(connection, transaction, nextDispatch++, entry.Stored);
                connection.Execute(transaction, "INSERT INTO coding VALUES ($1, $2, $3, $4, $5, $6)",
                    next, id, version.Program, version.Codebook, version.Model, entry.Reports.Count);
                added.Add((next++, entry));
            }

            using var bulk = _engine.Bulk(connection, "report");
            foreach (var (coding, entry) in added)
                for (var ordinal = 0; ordinal < entry.Reports.Count; ordinal++) ReportRow.Write(bulk, coding, ordinal, entry.Reports[ordinal]);
            bulk.Complete();
            return added.Count;
        });
    }

    /// <summary>Reports of the newest coding of every dispatch, by dispatch in the order of adding, then in text order.</summary>
    public IReadOnlyList<SourcedReport> Reports() => Read(connection => Reports(connection, "", []));

    /// <summary>One report of a newest coding with its dispatch and what coded it; null where there is none.</summary>
    public ReportEvidence? Evidence(string report)
    {
        return Read(connection =>
        {
            var reports = Reports(connection, "AND r.id = $1", [report]);
            if (reports.Count == 0) return null;
            var version = connection.Read(null,
                $"SELECT c.program, c.codebook, c.model FROM coding c WHERE c.dispatch = $1 ORDER BY c.number DESC LIMIT 1",
                row => new CodingVersion(row.GetString(0), row.GetString(1), row.GetString(2)), reports[0].DispatchId)[0];
            return new ReportEvidence(reports[0], Dispatch(connection, reports[0].DispatchId)!, version);
        });
    }

    /// <summary>A dispatch by its id or the beginning of it; null where none or several begin so.</summary>
    public (StoredDispatch Stored, IReadOnlyList<SourcedReport> Reports)? Dispatch(string id)
    {
        return Read<(StoredDispatch, IReadOnlyList<SourcedReport>)?>(connection =>
        {
            var ids = connection.Read(null, "SELECT id FROM dispatch WHERE id = $1 OR starts_with(id, $2) ORDER BY id LIMIT 2", row => row.GetString(0), id, id);
            if (ids.Count == 0 || (ids.Count > 1 && ids[0] != id)) return null;
            return (Dispatch(connection, ids[0])!, Reports(connection, "AND d.id = $1", [ids[0]]));
        });
    }

    /// <summary>Number of dispatches, of codings and of reports of newest codings.</summary>
    public (long Dispatches, long Codings, long Reports) Count() => Read(connection => (
        connection.Scalar<long>(null, "SELECT count(*) FROM dispatch"),
        connection.Scalar<long>(null, "SELECT count(*) FROM coding"),
        connection.Scalar<long>(null, $"SELECT CAST(coalesce(sum(c.reports), 0) AS BIGINT) FROM coding c {Newest}")));

    /// <summary>Dispatches published on a day, in the order of adding.</summary>
    public IReadOnlyList<StoredDispatch> Published(DateOnly day) => Read(connection =>
        connection.Read(null, $"SELECT {DispatchColumns} FROM dispatch WHERE published = $1 ORDER BY number", DispatchRow, day));

    /// <summary>Every dispatch in the order of adding.</summary>
    public IReadOnlyList<StoredDispatch> Dispatches() => Read(connection => connection.Read(null, $"SELECT {DispatchColumns} FROM dispatch ORDER BY number", DispatchRow));

    static bool IsCoded(DbConnection connection, DbTransaction? transaction, string id, CodingVersion version) =>
        connection.Scalar<long>(transaction, "SELECT count(*) FROM coding WHERE dispatch = $1 AND program = $2 AND codebook = $3 AND model = $4",
            id, version.Program, version.Codebook, version.Model) > 0;

    static long Next(DbConnection connection, DbTransaction transaction, string table) =>
        connection.Scalar<long>(transaction, $"SELECT coalesce(max(number), 0) + 1 FROM {table}");

    static void AddDispatch(DbConnection connection, DbTransaction transaction, long number, StoredDispatch stored)
    {
        var dispatch = stored.Dispatch;
        connection.Execute(transaction, "INSERT INTO dispatch VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            dispatch.Id, number, dispatch.Text, dispatch.Encoding, dispatch.Title, dispatch.Outlet, stored.Agency, dispatch.Date, stored.CopyOf, dispatch.Url);
    }

    static StoredDispatch? Dispatch(DbConnection connection, string id) =>
        connection.Read(null, $"SELECT {DispatchColumns} FROM dispatch WHERE id = $1", DispatchRow, id).FirstOrDefault();

    static StoredDispatch DispatchRow(DbDataReader row) => new(
        new Dispatch { Id = row.GetString(0), Text = row.GetString(1), Encoding = row.GetString(2), Title = row.Text(3), Outlet = row.Text(4), Date = row.Day(6), Url = row.Text(8) },
        row.Text(5), row.Text(7));

    static List<SourcedReport> Reports(DbConnection connection, string condition, object?[] values) => connection.Read(null,
        $"""
        SELECT {ReportRow.Columns}, d.id, d.outlet, d.agency, d.published, d.copy_of
        FROM coding c {Newest}
        JOIN dispatch d ON d.id = c.dispatch
        JOIN report r ON r.coding = c.number
        WHERE true {condition}
        ORDER BY d.number, r.ordinal
        """, ReportRow.Read, values);

    const string DispatchColumns = "id, text, encoding, title, outlet, agency, published, copy_of, url";
    const string Newest = "JOIN (SELECT dispatch AS of_dispatch, max(number) AS newest FROM coding GROUP BY dispatch) n ON n.newest = c.number";
}
