using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Benchmarks;

/// <summary>A deal's page with 500, 1,000 and 2,000 claims, in server CPU. Nothing of it is kept between views.</summary>
public static class DealBenchmark
{
    private const int ClaimsInArticle = 20;

    private const int Rounds = 9;

    private const int Requests = 20;

    private static readonly int[] Sizes = [500, 1000, 2000];

    public static async Task RunAsync(PublishedProgram program)
    {
        var store = Directory.CreateTempSubdirectory("computeintel-benchmark-").FullName;
        await SeedAsync(Path.Combine(store, "computeintel.db"));
        using var server = program.Start(store, sample: false);
        await server.FirstAnswerAsync("/health/ready");
        Console.WriteLine($"\nA deal's page, load average {Machine.LoadAverage()}");
        var (spent, bytes) = (Sizes.ToDictionary(s => s, _ => new List<double>()), new Dictionary<int, int>());
        for (var round = -3; round < Rounds; round++)
        {
            foreach (var size in Sizes)
            {
                var once = await server.CpuPerRequestAsync($"/deals/deal-{size}", Requests);
                bytes[size] = (await server.Client.GetByteArrayAsync($"/deals/deal-{size}")).Length;
                if (round >= 0)
                {
                    spent[size].Add(once);
                }
            }
        }

        foreach (var size in Sizes)
        {
            Console.WriteLine($"  {size,5:N0} claims, {bytes[size] / 1024.0,4:0} KB, ms of server CPU  {spent[size].Spread()}{(size == 2000 ? "   at most 100 is wanted" : "")}");
        }

        Console.WriteLine($"  2,000 claims against 500              {spent[2000].Zip(spent[500], (a, b) => a / b).ToList().Spread()}   at most 4 is wanted");
        Directory.Delete(store, recursive: true);
    }

    private static async Task SeedAsync(string database)
    {
        var random = new Random(4);
        await using var db = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite($"Data Source={database}").AddInterceptors(new SqlitePragmas()).Options);
        await db.MigrateAsync();
        var facility = new Facility { Slug = "colossus-1", Name = "Colossus 1" };
        Organization[] parties = [.. new[] { "Anthropic", "SpaceX", "xAI" }.Select(n => new Organization { Slug = Slug.Of(n, "n"), Name = n })];
        Publisher[] publishers = [.. Enumerable.Range(1, 12).Select(i => Publisher.Named($"Outlet {i}", new HashSet<string>()))];
        db.AddRange(parties);
        db.AddRange(publishers);
        db.Add(facility);
        foreach (var size in Sizes)
        {
            var deal = new Deal { Slug = $"deal-{size}", Title = $"A deal of {size} claims", AddedBy = "Benchmark", AddedAt = DateTime.UtcNow };
            db.Deals.Add(deal);
            await db.SaveChangesAsync();
            Article? told = null;
            for (var a = 0; a < size / ClaimsInArticle; a++)
            {
                var article = ArticleOf(size, a, publishers[a % publishers.Length]);
                article.GoesBackTo = a % 3 == 0 ? null : told;
                told = article;
                db.Articles.Add(article);
                await db.SaveChangesAsync();
                db.Claims.AddRange(article.Captures[0].Paragraphs.Select((p, i) => ClaimOf(p, i, article, deal, facility, parties, random)));
                await db.SaveChangesAsync();
            }
        }
    }

    private static Article ArticleOf(int size, int number, Publisher publisher)
    {
        var bytes = StoredBytes.Of(BitConverter.GetBytes((size * 1000) + number));
        var article = new Article
        {
            Title = $"Article {number} on the deal of {size} claims", Publisher = publisher, PublishedOn = PartialDate.Of(new DateOnly(2026, 1 + (number % 12), 1)),
            Kind = number % 9 == 0 ? ArticleKind.Filing : ArticleKind.News, AddedBy = "Benchmark", AddedAt = DateTime.UtcNow,
        };
        article.Captures.Add(new Capture
        {
            Number = 1, Article = article, TakenAt = DateTime.UtcNow, TakenBy = "Benchmark", MediaType = "text/plain", Bytes = bytes, Sha256 = bytes.Sha256, Text = "-",
            Paragraphs = [.. Enumerable.Range(1, ClaimsInArticle).Select(i => new Paragraph { Ordinal = i, Kind = ParagraphKind.Text, Text = $"Paragraph {i} of article {number} tells what the facility draws, what it holds and what is paid for it, in a sentence as long as most are." })],
        });
        return article;
    }

    private static Claim ClaimOf(Paragraph paragraph, int index, Article article, Deal deal, Facility facility, Organization[] parties, Random random)
    {
        var claim = new Claim
        {
            ArticleId = article.Id, DealId = deal.Id, Statement = $"The facility is told to have this or that by article {article.Id}, paragraph {index}.", Acquirer = parties[0],
            AddedBy = "Benchmark", AddedAt = DateTime.UtcNow, Quotations = [Quotation.At(paragraph, 0, paragraph.Text.Length)],
            Facilities = [new ClaimFacility { Facility = facility, Ordinal = 1 }],
            Counterparties = [new Counterparty { Organization = parties[1 + random.Next(2)], Role = Role.Supplier, Ordinal = 1 }],
        };
        claim.Measures.Add((index % 4) switch
        {
            0 => new Measure { Kind = MeasureKind.Power, Value = 100 + (random.Next(30) * 10), Unit = "MW", AsWritten = "so many MW" },
            1 => new Measure { Kind = MeasureKind.Accelerators, Value = 200_000 + (random.Next(20) * 1000), AsWritten = "so many" },
            2 => new Measure { Kind = MeasureKind.Price, Value = (decimal)(1 + (random.NextDouble() * 2)), Unit = "USD", Basis = MeasureBasis.PerMonth, AsWritten = "so much a month" },
            _ => new Measure { Kind = MeasureKind.Duration, Value = 12 + random.Next(24), Unit = "months", AsWritten = "so many months" },
        });
        if (index % 5 > 0)
        {
            claim.Review(index % 10 == 9 ? Tag.Disputed : Tag.Reported, index % 10 == 9 ? "Another article says otherwise." : null, "Benchmark", DateTime.UtcNow);
        }

        return claim;
    }
}
