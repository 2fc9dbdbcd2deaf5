using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using ComputeIntel.Articles;
using Polly.Timeout;

namespace ComputeIntel.Imports;

/// <summary>The one way out to the network: fetches what a link leads to, within <see cref="FetchLimits"/>.</summary>
/// <remarks>Redirects are followed here, each checked like the first link; connections are opened by <see cref="PublicConnector"/>, tries repeated by <see cref="FetcherSetup"/>.</remarks>
public sealed class PageFetcher(IHttpClientFactory clients, FetchLimits limits, HostTurns turns)
{
    internal const string ClientName = "pages";

    private const string PageTypes = "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5";

    // A site that has both under one address is to send the feed.
    private const string FeedTypes = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1";

    /// <exception cref="Refusal">422: <c>address-refused</c>, <c>fetch-failed</c>, <c>too-many-redirects</c>, <c>too-large</c>.</exception>
    public Task<FetchedPage> FetchAsync(Uri address, Conditional? conditional, CancellationToken cancel) =>
        FetchAsync(address, PageTypes, conditional, cancel);

    /// <summary>As <see cref="FetchAsync(Uri, Conditional?, CancellationToken)"/>, asking for a feed where there is a choice.</summary>
    /// <exception cref="Refusal">As there.</exception>
    public Task<FetchedPage> FetchFeedAsync(Uri address, Conditional? conditional, CancellationToken cancel) =>
        FetchAsync(address, FeedTypes, conditional, cancel);

    private async Task<FetchedPage> FetchAsync(Uri address, string accepted, Conditional? conditional, CancellationToken cancel)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var spent = new Stopwatch();
        var redirects = new List<string>();
        var place = address;
        try
        {
            while (true)
            {
                place = FetchableLink.Checked(place, limits);

                // Waiting for others is not the site's slowness, and does not count as such.
                spent.Stop();
                timed.CancelAfter(Timeout.InfiniteTimeSpan);
                using var turn = await turns.TakeAsync(place.IdnHost, cancel);
                timed.CancelAfter(limits.Total - spent.Elapsed is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero);
                spent.Start();
                using var request = Request(place, accepted, conditional);
                using var client = clients.CreateClient(ClientName);
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timed.Token);
                if (NextPlace(response, place) is not { } next)
                {
                    return await PageAsync(response, place, redirects, conditional, timed.Token);
                }

                if (redirects.Count == limits.MaxRedirects)
                {
                    throw FetchRefusals.Redirects(address, $"redirects more than {limits.MaxRedirects} times");
                }

                if (next == address || redirects.Contains(next.AbsoluteUri))
                {
                    throw FetchRefusals.Redirects(address, "redirects in a circle");
                }

                redirects.Add(next.AbsoluteUri);
                place = next;
            }
        }
        catch (Exception failure) when (failure is not Refusal && !cancel.IsCancellationRequested && Told(place, failure, timed.IsCancellationRequested) is { } told)
        {
            throw told;
        }
    }

    private static HttpRequestMessage Request(Uri place, string accepted, Conditional? conditional)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, place);
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", CompressedBody.Accepted);

        // Sent back as they came: many a server gives an ETag or a date that is not written as the standard asks.
        if (conditional?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (conditional?.LastModified is { } date)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        return request;
    }

    private static Uri? NextPlace(HttpResponseMessage response, Uri place) => response.StatusCode switch
    {
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            when Line(response, "Location") is { } location => Uri.TryCreate(place, location, out var next)
                ? next
                : throw FetchRefusals.Failed(place, "protocol", "it redirects to something that is no address."),
        _ => null,
    };

    private async Task<FetchedPage> PageAsync(HttpResponseMessage response, Uri place, IReadOnlyList<string> redirects, Conditional? conditional, CancellationToken cancel)
    {
        var isUnchanged = response.StatusCode == HttpStatusCode.NotModified && conditional is not null;

        // Part of a page was not asked for: it would be kept as if it were the whole.
        if (!isUnchanged && (!response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.PartialContent))
        {
            throw FetchRefusals.Answered(place, response.StatusCode, FetchTries.WaitAsked(response));
        }

        var bytes = isUnchanged ? [] : await BodyAsync(response, place, cancel);
        return new FetchedPage(
            (int)response.StatusCode,
            bytes,
            Line(response, "Content-Type"),
            place,
            redirects,
            [.. Lines(response)],
            Line(response, "ETag") ?? (isUnchanged ? conditional!.ETag : null),
            Line(response, "Last-Modified") ?? (isUnchanged ? conditional!.LastModified : null));
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage response, Uri place, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentLength > limits.MaxBytes)
        {
            throw FetchRefusals.TooLarge(place, limits.MaxBytes);
        }

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            await using var opened = await CompressedBody.OpenedAsync(body, string.Join(',', Lines(response).Where(l => l.Name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)).Select(l => l.Value)), cancel);
            return await WholeAsync(opened, cancel) ?? throw FetchRefusals.TooLarge(place, limits.MaxBytes);
        }
        catch (IOException)
        {
            throw FetchRefusals.Failed(place, "truncated", "it broke off before its end.");
        }
    }

    /// <summary>Counted as it comes out of the decompression, so that a bomb ends where the limit does: then null.</summary>
    private async Task<byte[]?> WholeAsync(Stream body, CancellationToken cancel)
    {
        using var read = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (await body.ReadAsync(buffer, cancel) is > 0 and var length)
        {
            if (read.Length + length > limits.MaxBytes)
            {
                return null;
            }

            read.Write(buffer, 0, length);
        }

        return read.ToArray();
    }

    private static string? Line(HttpResponseMessage response, string name) =>
        Lines(response).FirstOrDefault(l => l.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim();

    private static IEnumerable<HeaderLine> Lines(HttpResponseMessage response) =>
        from header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
        from value in header.Value
        where !PlainText.IsBroken(value)
        select new HeaderLine(header.Key, value);

    /// <summary>What went wrong, as a person is told; null for what is a fault of ours.</summary>
    private Refusal? Told(Uri place, Exception failure, bool isOver) => failure switch
    {
        _ when Within<AddressFailure>(failure) is { } address => FetchRefusals.NotPublic(place, address.Why),
        OperationCanceledException when isOver => TooSlow(place, limits.Total),
        OperationCanceledException => TooSlow(place, limits.Connect),
        TimeoutRejectedException => TooSlow(place, limits.Headers),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => FetchRefusals.Failed(place, "dns", $"there is no host named {place.IdnHost}, or it cannot be found now."),
        _ when Within<AuthenticationException>(failure) is not null => FetchRefusals.Failed(place, "tls", "its certificate is not valid, or no secure connection can be agreed on."),
        InvalidDataException => FetchRefusals.Failed(place, "encoding", "it is compressed in a way that cannot be read, or broke off."),
        _ when Within<SocketException>(failure) is { } socket => FetchRefusals.Failed(place, "connection", socket.SocketErrorCode == SocketError.TimedOut ? "nobody answers there." : "the connection was refused or broken off."),
        HttpRequestException => FetchRefusals.Failed(place, "protocol", "what it answers is not the web's protocol."),
        _ => null,
    };

    private static Refusal TooSlow(Uri place, TimeSpan time) =>
        FetchRefusals.Failed(place, "time-out", string.Create(CultureInfo.InvariantCulture, $"it took longer than {time.TotalSeconds:0.#} seconds to answer."));

    private static T? Within<T>(Exception? failure) where T : Exception
    {
        while (failure is not null and not T)
        {
            failure = failure.InnerException;
        }

        return (T?)failure;
    }
}
