using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Origins;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Samples;

/// <summary>Loads the sample deal into an empty store, in one transaction, through the nouns that pages and API use. Everything in it is marked as demo.</summary>
public sealed class SampleLoader
{
    /// <summary>Whoever the sample's articles, claims and decisions are signed by.</summary>
    public const string Analyst = "ComputeIntel sample";

    // The same times whenever it is loaded: what was read on the first day is claimed on the second and judged from the third.
    private static readonly DateTime Begun = new(2026, 6, 4, 9, 0, 0, DateTimeKind.Utc);

    private readonly IntelContext _db;
    private readonly SampleDeal _sample = SampleFiles.Deal();
    private readonly Dictionary<string, Article> _articles = [];
    private readonly Dictionary<string, Claim> _claims = [];
    private readonly List<(Claim Claim, SampleClaim Told)> _told = [];

    private SampleLoader(IntelContext db) => _db = db;

    /// <returns>Whether it was loaded: false where the store holds anything already.</returns>
    /// <exception cref="Refusal">409 where another program on the same store loaded it at the same moment.</exception>
    public static Task<bool> LoadAsync(IntelContext db, CancellationToken cancel = default) => db.InOneTransactionAsync(async () =>
    {
        if (await db.Articles.AnyAsync(cancel) || await db.Claims.AnyAsync(cancel) || await db.Deals.AnyAsync(cancel)
            || await db.Publishers.AnyAsync(cancel) || await db.Organizations.AnyAsync(cancel) || await db.Facilities.AnyAsync(cancel))
        {
            return false;
        }

        await new SampleLoader(db).LoadAsync(cancel);
        return true;
    });

    private async Task LoadAsync(CancellationToken cancel)
    {
        var names = new ClaimNames
        {
            Paragraphs = new Dictionary<int, Paragraph>(),
            Organizations = ByName(_sample.Organizations, OrganizationOf),
            Facilities = ByName(_sample.Facilities, FacilityOf),
        };
        _db.Organizations.AddRange(names.Organizations.Values.Distinct());
        _db.Facilities.AddRange(names.Facilities.Values.Distinct());
        AddArticles();
        await _db.SaveChangesAsync(cancel);

        var told = new DealDraft { Title = _sample.Title, Slug = _sample.Slug, Status = _sample.Status };
        var deal = Deal.Made(told.Checked(), _articles[_sample.WriteUp], new HashSet<string>(), Analyst, At(day: 1, 0));
        _db.Deals.Add(deal);
        await _db.SaveChangesAsync(cancel);

        AddClaims(names with { DealId = deal.Id });
        await _db.SaveChangesAsync(cancel);

        AddEvidence();
        await _db.SaveChangesAsync(cancel);
        for (var round = 0; AddReviews(round); round++)
        {
            await _db.SaveChangesAsync(cancel);
        }

        await new OriginSearch(_db).ProposeInDealAsync(deal.Id, At(day: 2, 0));
        AddOrigins();
        AddEvents(deal);
        AddBriefing(deal);
        AddDecisions(deal);
        await _db.SaveChangesAsync(cancel);
    }

    private void AddArticles()
    {
        var slugs = new HashSet<string>();
        var publishers = new Dictionary<string, Publisher>();
        foreach (var told in _sample.Publishers)
        {
            var publisher = publishers[told.Name] = Publisher.Named(told.Name, slugs, isDemo: true);
            (publisher.Reliability, publisher.Domains) = (told.Reliability, [.. told.Domains]);
            slugs.Add(publisher.Slug);
        }

        foreach (var (i, name) in _sample.Articles.Index())
        {
            _articles[name] = ArticleOf(SampleFiles.Article(name), publishers, Begun.AddMinutes(2 * i));
        }

        _db.Articles.AddRange(_articles.Values);
    }

    private void AddClaims(ClaimNames names)
    {
        var paragraphs = _articles.Values.SelectMany(a => a.Captures).SelectMany(c => c.Paragraphs).ToDictionary(p => p.Id);
        foreach (var (name, article) in _articles)
        {
            foreach (var told in SampleFiles.Claims(name))
            {
                var origin = told.GoesBackTo is { } back ? _articles[back] : null;
                var draft = told.Says with { Quotations = told.QuotationsIn(article.Captures[0]), Deal = _sample.Slug };
                var claim = Claim.Made(draft.Checked(), names with { Paragraphs = paragraphs, AttributedTo = origin }, Analyst, At(day: 1, _told.Count));
                _claims.Add(told.Key, claim);
                _told.Add((claim, told));
            }
        }

        _db.Claims.AddRange(_told.Select(t => t.Claim));
    }

    private void AddEvidence()
    {
        foreach (var (i, (claim, told)) in _told.Index())
        {
            claim.SameAsId = told.SameAs is { } same ? _claims[same].Id : null;
            foreach (var evidence in told.Evidence)
            {
                var article = _articles[evidence.Article];
                var paragraph = evidence.Exact is { } words ? SampleClaim.ParagraphWith(article.Captures[0], words) : null;
                claim.Support(new Evidence
                {
                    Stance = evidence.Stance,
                    ArticleId = article.Id,
                    Article = article,
                    Locator = evidence.Locator,
                    Exact = evidence.Exact,
                    ParagraphId = paragraph?.Id,
                    Paragraph = paragraph,
                    Note = evidence.Note,
                    AddedAt = At(day: 2, i),
                    AddedBy = Analyst,
                });
            }
        }
    }

    /// <summary>Adds every claim's first review, then every second: the database takes them one after the other.</summary>
    /// <returns>Whether there was any in this round.</returns>
    private bool AddReviews(int round)
    {
        var any = false;
        foreach (var (i, (claim, told)) in _told.Index().Where(t => t.Item.Told.Reviews.Count > round))
        {
            var review = told.Reviews[round];
            claim.Review(review.Tag, review.Reason, Analyst, At(day: 2 + round, i), claim.Evidence.Find(e => e.Number == review.Evidence));
            any = true;
        }

        return any;
    }

    private void AddOrigins()
    {
        foreach (var (i, (claim, told)) in _told.Index())
        {
            foreach (var decided in told.Origins)
            {
                var article = _articles[decided.Article];
                claim.Propose(article, null, OriginClue.Hand, null, At(day: 3, i));
                claim.Decide(claim.Origins.Find(o => o.ArticleId == article.Id)!, decided.Verdict, decided.Reason, Analyst, At(day: 3, i));
            }
        }
    }

    private void AddDecisions(Deal deal)
    {
        var found = TermTable.Of(_claims.Values).Disagreements;
        foreach (var told in _sample.Decisions)
        {
            var disagreement = found.Single(d => d.Subject == told.Subject && d.Sides.SequenceEqual(told.Sides));
            _db.DisagreementDecisions.Add(DisagreementDecision.On(deal, disagreement.Key, told.Type, told.Reason, Analyst, At(day: 3, 0)));
        }
    }

    private void AddEvents(Deal deal) =>
        deal.Events.AddRange(_sample.Events.Select(e => new DealEvent { On = e.On, What = e.What, Kind = DealEventText.KindOf(e.What), ClaimId = _claims[e.Claim].Id }));

    private void AddBriefing(Deal deal) => _db.Briefings.Add(new Briefing
    {
        Title = _sample.Briefing.Title,
        Deal = deal,
        Handling = _sample.Briefing.Handling,
        BottomLine = _sample.Briefing.BottomLine,
        Judgements = [.. _sample.Briefing.Judgements.Select((j, i) => new Judgement
        {
            Ordinal = i + 1,
            Text = j.Text,
            Likelihood = j.Likelihood,
            Confidence = j.Confidence,
            Assumptions = j.Assumptions,
            Claims = [.. j.Claims.Select((key, n) => new JudgementClaim { ClaimId = _claims[key].Id, Ordinal = n + 1 })],
        })],
        IsDemo = true,
        AddedAt = At(day: 4, 0),
        AddedBy = Analyst,
    });

    private static Article ArticleOf(ArticleDraft draft, Dictionary<string, Publisher> publishers, DateTime at)
    {
        var article = Article.Made(draft.Checked(), draft.Publisher is { } publisher ? publishers[publisher] : null, Analyst, at);
        article.IsDemo = true;
        if (draft.Markdown is { } text)
        {
            article.Capture(text, TextFormat.Markdown, CaptureMethod.Sample, Analyst, at);
        }

        return article;
    }

    private static DateTime At(int day, int index) => Begun.AddDays(day).AddMinutes(3 * index);

    private static Dictionary<string, T> ByName<T>(IEnumerable<SampleParty> told, Func<SampleParty, T> made) where T : IParty =>
        told.Select(made).SelectMany(party => party.Aliases.Select(alias => (alias.Key, party))).ToDictionary(pair => pair.Key, pair => pair.party);

    private static Organization OrganizationOf(SampleParty told) => new()
    {
        Name = told.Name,
        Slug = Slug.Of(told.Name),
        Note = told.Note,
        IsDemo = true,
        Aliases = AliasesOf(told),
    };

    private static Facility FacilityOf(SampleParty told) => new()
    {
        Name = told.Name,
        Slug = Slug.Of(told.Name),
        Location = told.Location,
        Note = told.Note,
        IsDemo = true,
        Aliases = AliasesOf(told),
    };

    private static List<Alias> AliasesOf(SampleParty told) => [.. told.Aliases.Prepend(told.Name).Select(Alias.Of)];
}
