using System.Diagnostics;
using System.Globalization;
using ComputeIntel.Copies;
using ComputeIntel.Data;
using ComputeIntel.Data.Copies;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComputeIntel.Benchmarks;

/// <summary>Copied paragraphs among a million: what a signature costs, what is found, and how long a look-up takes in a store of that size.</summary>
public static class CopyBenchmark
{
    /// <summary>How many articles, where fewer than 100,000 are wanted.</summary>
    private const string SizeVariable = "COMPUTEINTEL_BENCHMARK_ARTICLES";

    private const string PostgresVariable = "COMPUTEINTEL_TEST_POSTGRES";

    private const int LookUps = 2_000;

    public static async Task RunAsync()
    {
        var articles = int.TryParse(Environment.GetEnvironmentVariable(SizeVariable), out var asked) ? asked : 100_000;
        Console.WriteLine($"\nCopied paragraphs: {articles:N0} articles, {articles * CopyArticles.ParagraphCount:N0} paragraphs, {articles / 2:N0} copies, load average {Machine.LoadAverage()}");
        Signatures();
        await InSqliteAsync(articles);
        if (Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } server)
        {
            await InPostgresAsync(server, articles);
        }
        else
        {
            Console.WriteLine($"  PostgreSQL: left out, {PostgresVariable} names no server");
        }
    }

    private static void Signatures()
    {
        var texts = Enumerable.Range(0, 20_000).Select(i => CopyArticles.Text(i, 1, 100_000)).ToList();
        var (ours, plain) = (new List<double>(), new List<double>());
        for (var round = -5; round < 9; round++)
        {
            var spent = Cpu(() => texts.ForEach(t => ParagraphSignature.BandsOf(WordPairs.Of(t)!))) / texts.Count;
            var baseline = Cpu(() => texts.GetRange(0, 1000).ForEach(t => PlainMinHash.Of(t))) / 1000;
            if (round >= 0)
            {
                ours.Add(spent);
                plain.Add(baseline);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  Paragraphs of {texts.Average(t => t.Split(' ').Length):0} words and {texts.Average(t => t.Length):0} characters"));
        Console.WriteLine($"    µs of CPU a signature               {ours.Spread()}   at most 10 is wanted");
        Console.WriteLine($"    MinHash of 128, as commonly written {plain.Spread()}, {plain.Median() / ours.Median():0.0} times as much");
    }

    private static async Task InSqliteAsync(int articles)
    {
        var folder = Directory.CreateTempSubdirectory("computeintel-benchmark-").FullName;
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "computeintel.db"), ForeignKeys = true }.ToString();
        var options = new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).AddInterceptors(new SqlitePragmas()).Options;
        try
        {
            await FillAsync(() => new SqliteContext(options), "SQLite", articles);
            await FoundAsync(() => new SqliteContext(options), articles);
            await LookUpAsync(() => new SqliteContext(options), articles);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task InPostgresAsync(string server, int articles)
    {
        var name = $"computeintel_benchmark_{Environment.ProcessId}";
        await using var source = NpgsqlDataSource.Create(server);
        await source.CreateCommand($"CREATE DATABASE {name}").ExecuteNonQueryAsync();
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 1800 }.ToString();
        var options = new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(connection).Options;
        try
        {
            await FillAsync(() => new PostgresContext(options), "PostgreSQL", articles);
            await LookUpAsync(() => new PostgresContext(options), articles);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await source.CreateCommand($"DROP DATABASE {name} WITH (FORCE)").ExecuteNonQueryAsync();
        }
    }

    private static async Task FillAsync(Func<IntelContext> open, string title, int articles)
    {
        var start = Stopwatch.GetTimestamp();
        await using var db = open();
        await CopyStore.FillAsync(db, articles);
        Console.WriteLine($"  {title}, filled in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
    }

    /// <summary>Every planted copy is looked up, and every paragraph that shares a quotation with a stranger.</summary>
    private static async Task FoundAsync(Func<IntelContext> open, int articles)
    {
        var (little, littleFound, all, allFound, reported, right) = (0, 0, 0, 0, 0, 0);
        foreach (var some in Enumerable.Range(0, articles).Chunk(100))
        {
            await using var db = open();
            var copied = await db.CopiesOfAsync([.. some.SelectMany(a => new[] { CopyStore.IdOf(a, CopyArticles.CopyPlace), CopyStore.IdOf(a, CopyArticles.QuotingPlace) })]);
            foreach (var (own, other) in copied.SelectMany(c => c.Others, (c, o) => (c.Own.ParagraphId, o.Holder.ParagraphId)))
            {
                reported++;
                right += IsTrue(own, other, articles) ? 1 : 0;
            }

            var found = copied.ToDictionary(c => c.Own.ParagraphId, c => c.Others.Select(o => o.Holder.ParagraphId).ToHashSet());
            foreach (var article in some)
            {
                if (CopyArticles.CopiedFrom(article, articles) is { } original)
                {
                    var isFound = found.GetValueOrDefault(CopyStore.IdOf(article, CopyArticles.CopyPlace))?.Contains(CopyStore.IdOf(original, CopyArticles.OriginalPlace)) == true ? 1 : 0;
                    var isLittle = CopyArticles.ShareEdited(article) <= 0.1 ? 1 : 0;
                    (all, allFound, little, littleFound) = (all + 1, allFound + isFound, little + isLittle, littleFound + (isLittle * isFound));
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    recall at up to 10 % edited         {(double)littleFound / little:0.0000} of {little:N0}   at least 0.95 is wanted"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    recall at 0 to 15 % edited          {(double)allFound / all:0.0000} of {all:N0}   at least 0.80 is wanted"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    precision                           {(double)right / Math.Max(1, reported):0.0000} of {reported:N0} reported   at least 0.99 is wanted"));
    }

    private static bool IsTrue(int own, int other, int articles)
    {
        var ((a, p), (b, q)) = (Of(own), Of(other));
        return (p, q) switch
        {
            (CopyArticles.CopyPlace, CopyArticles.OriginalPlace) => CopyArticles.CopiedFrom(a, articles) == b,
            (CopyArticles.OriginalPlace, CopyArticles.CopyPlace) => CopyArticles.CopiedFrom(b, articles) == a,
            _ => false,
        };

        static (int Article, int Place) Of(int id) => ((id - 1) / CopyArticles.ParagraphCount, ((id - 1) % CopyArticles.ParagraphCount) + 1);
    }

    private static async Task LookUpAsync(Func<IntelContext> open, int articles)
    {
        var random = new Random(7);
        var (times, standing) = (new List<double>(), new List<double>());
        for (var i = -200; i < LookUps; i++)
        {
            var isStanding = i % CopyArticles.StandingEvery == 0;
            var article = isStanding ? random.Next(articles / CopyArticles.StandingEvery) * CopyArticles.StandingEvery : random.Next(articles);
            var place = isStanding ? CopyArticles.ParagraphCount : random.Next(1, CopyArticles.ParagraphCount);
            await using var db = open();
            var start = Stopwatch.GetTimestamp();
            await db.CopiesOfAsync([CopyStore.IdOf(article, place)]);
            if (i >= 0)
            {
                (isStanding ? standing : times).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Console.WriteLine($"    ms a look-up, words compared        {times.Spread()}   at most 5 is wanted");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    of those 95 in a hundred within     {times.Order().ElementAt(times.Count * 95 / 100):0.###}"));
        Console.WriteLine($"    ms for words that {articles / CopyArticles.StandingEvery:N0} articles have {standing.Spread()}");
    }

    /// <returns>Microseconds.</returns>
    private static double Cpu(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    }
}
