using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Searching;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Articles: sent with or without a text, listed, read, corrected, deleted while nothing rests on them.</summary>
public static class ArticleApi
{
    public static void MapArticles(this IEndpointRouteBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapPost("", MakeAsync).WithName("makeArticle").Refuses(422);
        articles.MapGet("", ListAsync).WithName("listArticles").Refuses(422);
        articles.MapGet("{id:int}", GetAsync).WithName("getArticle").Refuses(404);
        articles.MapPatch("{id:int}", CorrectAsync).WithName("correctArticle").Refuses(404, 412, 422, 428);
        articles.MapDelete("{id:int}", DeleteAsync).WithName("deleteArticle").Refuses(404, 412);
    }

    /// <summary>Adds an article. Its text is kept as it came and read into paragraphs; without one it is cited only.</summary>
    public static async Task<Created<ArticleAnswer>> MakeAsync(ArticleDraft draft, ArticleIntake intake, Caller caller)
    {
        var article = await intake.MakeAsync(draft, CaptureMethod.Sent, caller.Name, caller.Now);
        return TypedResults.Created($"{ApiSetup.Root}/articles/{article.Id}", ArticleAnswer.Of(article, article.Captures.SingleOrDefault(), article.Captures.Select(c => c.Number)));
    }

    /// <summary>Articles, newest first. All that is asked for must hold; blank means any.</summary>
    public static async Task<Ok<ArticleList>> ListAsync([AsParameters] ArticleFilter filter, IntelContext db, CancellationToken cancel)
    {
        var (articles, next) = await db.PageAsync(filter.Checked(), cancel);
        return TypedResults.Ok(new ArticleList([.. articles.Select(ArticleItem.Of)], next));
    }

    /// <summary>An article with the paragraphs of a capture: the one asked for by its number, else the newest.</summary>
    public static async Task<Ok<ArticleAnswer>> GetAsync(int id, int? capture, IntelContext db)
    {
        var article = await LoadAsync(db, id);
        return TypedResults.Ok(await AnswerAsync(db, article, capture));
    }

    /// <summary>Corrects what is said about an article by a merge patch. What it said before is kept; captures are never changed.</summary>
    public static async Task<Ok<ArticleAnswer>> CorrectAsync(int id, MergePatch<ArticleDraft> patch, [FromHeader(Name = "If-Match")] string? ifMatch, ArticleIntake intake, IntelContext db, Caller caller)
    {
        var article = await LoadAsync(db, id);
        var version = db.Expect(article, ifMatch);
        await intake.CorrectAsync(article, patch.Onto(article.ToDraft()), version, caller.Name, caller.Now);
        return TypedResults.Ok(await AnswerAsync(db, article, null));
    }

    /// <summary>Deletes an article with its captures, while no claim, evidence or deal rests on it. If-Match is heeded where it is sent.</summary>
    public static async Task<NoContent> DeleteAsync(int id, [FromHeader(Name = "If-Match")] string? ifMatch, ArticleIntake intake, IntelContext db)
    {
        var article = await LoadAsync(db, id);
        if (ifMatch is not null)
        {
            db.Expect(article, ifMatch);
        }

        await intake.RemoveAsync(article);
        return TypedResults.NoContent();
    }

    private static async Task<Article> LoadAsync(IntelContext db, int id) =>
        await db.Articles.Include(a => a.Publisher).Include(a => a.Revisions).SingleOrDefaultAsync(a => a.Id == id) ?? throw Refusal.NotFound($"article {id}");

    private static async Task<ArticleAnswer> AnswerAsync(IntelContext db, Article article, int? number)
    {
        var numbers = await db.Captures.Where(c => c.ArticleId == article.Id).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync();
        var wanted = number ?? numbers.LastOrDefault();
        if (number is not null && !numbers.Contains(wanted))
        {
            throw Refusal.NotFound($"capture {number} of article {article.Id}");
        }

        var capture = await db.Captures.AsNoTracking().Include(c => c.Paragraphs).SingleOrDefaultAsync(c => c.ArticleId == article.Id && c.Number == wanted);
        return ArticleAnswer.Of(article, capture, numbers);
    }
}
