using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Benchmarks;

/// <summary>The reader page with 200 claims against sending the same bytes prebuilt, in server CPU; memory idle and after 10,000 views.</summary>
public static class ReaderBenchmark
{
    private const int Rounds = 7;
    private const int Requests = 1000;
    private const int Views = 10_000;

    public static async Task RunAsync(PublishedProgram program)
    {
        var store = Directory.CreateTempSubdirectory("computeintel-benchmark-").FullName;
        var article = await SeedAsync(Path.Combine(store, "computeintel.db"));
        using var server = program.Start(store, sample: false);
        await server.FirstAnswerAsync("/health/ready");
        var path = $"/articles/{article}";
        var idle = server.ResidentMegabytes;
        var page = await server.Client.GetByteArrayAsync(path);
        var file = Path.Combine(store, "page.html");
        await File.WriteAllBytesAsync(file, page);
        using var prebuilt = Baselines.Start("serve-prebuilt", file);
        await prebuilt.FirstAnswerAsync("/");
        await server.CpuPerRequestAsync(path, Requests);
        await prebuilt.CpuPerRequestAsync("/", Requests);
        var (reader, sent) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            reader.Add(await server.CpuPerRequestAsync(path, Requests));
            sent.Add(await prebuilt.CpuPerRequestAsync("/", Requests));
        }

        Console.WriteLine($"\nReader page with 200 claims, {page.Length / 1024.0:0} KB, load average {Machine.LoadAverage()}");
        Console.WriteLine($"  reader, ms of server CPU a view     {reader.Spread()}");
        Console.WriteLine($"  same bytes prebuilt                 {sent.Spread()}");
        Console.WriteLine($"  ratio                               {reader.Zip(sent, (a, b) => a / b).ToList().Spread()}   at most 4 is wanted");
        await server.CpuPerRequestAsync(path, Views - (Requests * (Rounds + 1)) - 1);
        Console.WriteLine($"  resident memory, MB                 idle {idle:0}, after {Views:N0} views {server.ResidentMegabytes:0}");
        Directory.Delete(store, recursive: true);
    }

    private static async Task<int> SeedAsync(string database)
    {
        await using var db = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite($"Data Source={database}").AddInterceptors(new SqlitePragmas()).Options);
        await db.MigrateAsync();
        var article = new Article { Title = "Two hundred claims", AddedBy = "Benchmark", AddedAt = DateTime.UtcNow };
        var bytes = StoredBytes.Of([1]);
        article.Captures.Add(new Capture
        {
            Number = 1, Article = article, TakenAt = DateTime.UtcNow, TakenBy = "Benchmark", MediaType = "text/plain", Bytes = bytes, Sha256 = bytes.Sha256, Text = "-",
            Paragraphs = [.. Enumerable.Range(1, 100).Select(i => new Paragraph { Ordinal = i, Kind = ParagraphKind.Text, Text = string.Join(' ', Enumerable.Range(1, 5).Select(s => $"Sentence {s} of paragraph {i} tells of capacity, power and who takes it.")) })],
        });
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        for (var i = 0; i < 200; i++)
        {
            var paragraph = article.Captures[0].Paragraphs[i / 2];
            var (start, end) = QuotationFinder.Places(paragraph.Text, $"Sentence {1 + (i % 5)} of paragraph {paragraph.Ordinal} tells of capacity")[0];
            var claim = new Claim { ArticleId = article.Id, Statement = $"Claim {i} of what is told about capacity.", AddedBy = "Benchmark", AddedAt = DateTime.UtcNow, Quotations = [Quotation.At(paragraph, start, end)] };
            claim.Measures.Add(new Measure { Kind = MeasureKind.Power, Value = 300 + i, Unit = "MW", AsWritten = $"{300 + i} MW" });
            claim.Review(Tag.Reported, null, "Benchmark", DateTime.UtcNow);
            db.Claims.Add(claim);
        }

        await db.SaveChangesAsync();
        return article.Id;
    }
}
