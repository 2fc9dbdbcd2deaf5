using ComputeIntel.Articles;
using ComputeIntel.Data.Searching;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Searching;

public sealed class SearchTests
{
    private static readonly string[] Texts =
    [
        "Anthropic takes the full capacity of Colossus 1 in Memphis, for $1.25 billion a month.",
        "The site draws more than 300MW; the grid operator’s “co-located” batteries give 150 MW.",
        "数据中心在孟菲斯市，功率为三百兆瓦。",
        "To the moon 🚀 and beyond: 100% of C++ code at x.ai.",
        "Électricité de France naît à Paris.",
        "한국 전력 공사가 전기를 공급한다.",
    ];

    [Theory, OnBothDatabases]
    public async Task Words_phrases_prefixes_and_exclusions_find_alike(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await FillAsync(store);
        foreach (var (query, expected) in new (string, int[])[]
        {
            ("colossus", [0]),
            ("colos", [0]),
            ("\"colos\"", []),
            ("COLOSSUS memphis", [0]),
            ("\"Colossus 1\"", [0]),
            ("\"1 Colossus\"", []),
            ("1.25", [0]),
            ("$1.25 billion", [0]),
            ("300", [1]),
            ("300mw", [1]),
            ("located batteries", [1]),
            ("co-located", [1]),
            ("operator", [1]),
            ("memphis -anthropic", []),
            ("the -anthropic", [1, 3]),
            ("孟菲斯", [2]),
            ("数据", [2]),
            ("兆瓦。", [2]),
            ("🚀", [3]),
            ("100%", [3]),
            ("c++", [3]),
            ("x.ai", [3]),
            ("électricité", [4]),
            ("전기", [5]),
        })
        {
            Assert.Equal((query, string.Join(',', expected)), (query, string.Join(',', await FoundAsync(store, query))));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Any_text_is_a_safe_query(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await FillAsync(store);
        foreach (var query in new[]
        {
            "", "   ", "\"", "\"\"", "'", "';--", "*", "**", "a*", "AND", "OR NOT", "NEAR(a b)", "-", "--", "-\"", "(", "a)", "{x}", "title:x", "^a", "a & b | !c", "a <-> b", ":*", "'x':*",
            "\0", "a\0b", "\uD83D", "\uDC00x", "\u202Eabc", "%", "_", "\\", "\\%", "🚀*", "²", "½", "①", "\U0001E922\U0001E923", "़", "a़", new string('a', 5000), string.Join(' ', Enumerable.Repeat("word", 400)),
        })
        {
            await FoundAsync(store, query);
        }

        Assert.Empty(await FoundAsync(store, "mo_n"));
        Assert.Empty(await FoundAsync(store, "%🚀"));
    }

    [Theory, OnBothDatabases]
    public async Task The_index_follows_what_is_stored(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var article = Some.ArticleSaying("nothing of note");
        article.Title = "Zebra crossing";
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        Assert.Equal([article.Id], await db.ArticlesFound(SearchQuery.Of("zebra")).ToListAsync());
        Assert.Equal([article.Id], await db.ArticlesFound(SearchQuery.Of("zebra noth")).ToListAsync());

        article.Title = "Giraffe crossing";
        await db.SaveChangesAsync();
        Assert.Empty(await db.ArticlesFound(SearchQuery.Of("zebra")).ToListAsync());
        Assert.Equal([article.Id], await db.ArticlesFound(SearchQuery.Of("giraffe")).ToListAsync());

        await db.Articles.Where(a => a.Id == article.Id).ExecuteDeleteAsync();
        Assert.Empty(await db.Search.Having(SearchedText.Paragraphs, SearchTerm.Of("note", false, false)!).ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Claims_parties_and_publishers_are_found(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var claim = await Some.ClaimAsync(db);
        db.Publishers.Add(Publisher.Named("Example Gazette", new HashSet<string>()));
        db.Facilities.Add(new Facility { Name = "Colossus 1", Slug = "colossus-1", Aliases = [Alias.Of("Colossus 1"), Alias.Of("Memphis cluster")] });
        await db.SaveChangesAsync();
        Assert.Equal([claim.Id], await db.ClaimsFound(SearchQuery.Of("\"full capacity\"")).ToListAsync());
        Assert.Single(await db.NamesFound(SearchQuery.Of("cluster")).ToListAsync());
        Assert.Single(await db.PublishersFound(SearchQuery.Of("gazette")).ToListAsync());
        Assert.Single(await db.ParagraphsTouched(SearchQuery.Of("capacity zebra")).ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task An_index_of_another_form_or_a_missing_one_is_made_anew_at_start_and_a_present_one_is_left(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await FillAsync(store);
        if (database == Database.Sqlite)
        {
            await store.RawAsync("""DROP TRIGGER "search1_Paragraphs_insert"; DROP TRIGGER "search1_Paragraphs_delete"; DROP TRIGGER "search1_Paragraphs_update"; DROP TABLE "search1_Paragraphs"; CREATE VIRTUAL TABLE "search0_Articles" USING fts5("Title");""");
        }
        else
        {
            await store.RawAsync("""DROP INDEX "search1_Paragraphs"; CREATE FUNCTION search0_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$ SELECT to_tsvector('simple', words) $$; CREATE INDEX "search0_Articles" ON "Articles" USING gin (search0_words("Title"));""");
        }

        await using var db = store.Open();
        await db.MigrateAsync();
        Assert.Equal([0], await FoundAsync(store, "colossus"));
        var old = database == Database.Sqlite
            ? db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name LIKE 'search0%'")
            : db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_class WHERE relname LIKE 'search0%'");
        Assert.Equal(0, await old.SingleAsync());
    }

    [Theory, OnBothDatabases]
    public async Task An_overlong_paragraph_can_be_stored(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        db.Articles.Add(Some.ArticleSaying("beginning " + string.Concat(Enumerable.Range(0, 250_000).Select(i => $"{i:x8} "))));
        await db.SaveChangesAsync();
        Assert.Single(await db.ArticlesFound(SearchQuery.Of("beginning")).ToListAsync());
    }

    [Fact]
    public void A_snippet_marks_what_was_found_and_is_cut_around_it()
    {
        var text = $"{string.Concat(Enumerable.Repeat("before ", 60))}the Colossus 1 cluster {string.Concat(Enumerable.Repeat("after ", 60))}";
        var pieces = new Snippet(SearchQuery.Of("\"colossus 1\" clus")).Of(text);
        Assert.Equal(["Colossus 1", "cluster"], pieces.Where(p => p.IsMarked).Select(p => p.Text));
        Assert.InRange(pieces.Sum(p => p.Text.Length), 100, 300);
        Assert.Equal("… ", pieces[0].Text);
        Assert.Equal("🚀", Assert.Single(new Snippet(SearchQuery.Of("🚀")).Of("to 🚀 go"), p => p.IsMarked).Text);
    }

    private static async Task FillAsync(TestStore store)
    {
        await using var db = store.Open();
        foreach (var text in Texts)
        {
            var article = Some.ArticleSaying(text);
            article.Title = "-";
            db.Articles.Add(article);
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Which of the texts a query finds.</summary>
    private static async Task<List<int>> FoundAsync(TestStore store, string query)
    {
        await using var db = store.Open();
        var asked = SearchQuery.Of(query);
        var articles = asked.IsEmpty ? [] : await db.ArticlesFound(asked).ToListAsync();
        await db.ParagraphsTouched(asked).ToListAsync();
        var found = await db.Paragraphs.Where(p => articles.Contains(p.Capture!.ArticleId)).OrderBy(p => p.Id).Select(p => p.Text).ToListAsync();
        return [.. found.Select(t => Array.IndexOf(Texts, t))];
    }
}
