using ComputeIntel.Articles;

namespace ComputeIntel.Feeds;

// What asking a feed makes of it. Nobody edits it by that, so its version stays.
public sealed partial class Feed
{
    private TimeSpan Every => TimeSpan.FromMinutes(EveryMinutes);

    /// <summary>A feed that was not asked yet, and is to be.</summary>
    /// <param name="address">Http or https; see <see cref="WebLink"/>.</param>
    /// <exception cref="Refusal">422 where the address is none, or too long.</exception>
    public static Feed At(string address, string by, DateTime now) =>
        WebLink.Of(address) is { Length: <= MaxAddress } link
            ? new Feed { Address = link, Title = PlainText.Shortened(new Uri(link).Host, MaxTitle), NextPollAt = now, AddedAt = now, AddedBy = by }
            : throw Refusal.Invalid("url", $"A feed's address must be a full http or https address of at most {MaxAddress} characters.");

    /// <summary>What of a feed's document is new, each as an entry that waits; the caller adds them to the store.</summary>
    /// <param name="read">The document.</param>
    /// <param name="known">The keys of this feed's entries, as far as the document names them.</param>
    /// <param name="now">When it was asked for.</param>
    public IReadOnlyList<FeedEntry> NewOf(ReadFeed read, IReadOnlySet<string> known, DateTime now) =>
    [
        .. from entry in read.Entries
           where !known.Contains(entry.Key)
           select new FeedEntry
           {
               FeedId = Id,
               Feed = this,
               Key = entry.Key,
               Title = entry.Title,
               Link = entry.Link,
               Summary = entry.Summary,
               PublishedAt = entry.PublishedAt,
               SeenAt = now,
           },
    ];

    /// <summary>It answered.</summary>
    /// <param name="read">What it says; null where it has not changed (304), which leaves what was wrong with it as it was.</param>
    /// <param name="eTag">To be sent back the next time.</param>
    /// <param name="lastModified">As <paramref name="eTag"/>.</param>
    /// <param name="headers">Of the answer.</param>
    /// <param name="now">When it was asked.</param>
    /// <param name="spread">See <see cref="FeedSchedule.AfterAnswer"/>.</param>
    public void Answered(ReadFeed? read, string? eTag, string? lastModified, IEnumerable<HeaderLine> headers, DateTime now, double spread)
    {
        // A validator that was cut would never match.
        (ETag, LastModified) = (eTag?.Length <= MaxValidator ? eTag : null, lastModified?.Length <= MaxValidator ? lastModified : null);
        if (read is not null)
        {
            Title = read.Title ?? Title;
            LastProblem = read.Problems.Count == 0 ? null : PlainText.Shortened(string.Join(' ', read.Problems), MaxProblem);
        }
        else if (FailuresInARow > 0)
        {
            LastProblem = null;
        }

        (FailuresInARow, PolledAt, NextPollAt) = (0, now, now + FeedSchedule.AfterAnswer(Every, headers, spread));
    }

    /// <summary>It could not be had, or was no feed.</summary>
    /// <param name="problem">In words for a person.</param>
    /// <param name="retryAfter">What the site asked for.</param>
    /// <param name="now">When it was asked.</param>
    /// <param name="spread">See <see cref="FeedSchedule.AfterAnswer"/>.</param>
    public void Failed(string problem, TimeSpan? retryAfter, DateTime now, double spread)
    {
        FailuresInARow++;
        LastProblem = PlainText.Shortened(problem, MaxProblem);
        (PolledAt, NextPollAt) = (now, now + FeedSchedule.AfterFailure(Every, FailuresInARow, retryAfter, spread));
    }
}
