using System.Globalization;
using System.Net;

namespace ComputeIntel.Imports;

/// <summary>What is said when a link cannot be had, in words that name the link and what was wrong; all are 422.</summary>
/// <remarks><c>details</c> carry the link; for <c>fetch-failed</c> also the reason, a status and a Retry-After in seconds where there were such.</remarks>
internal static class FetchRefusals
{
    private const string ByHand = "Open the page in your browser and paste it or send it from there.";

    public static Refusal Address(Uri link, string why) =>
        Made("address-refused", link, $"{Name(link)} is not fetched: {why}");

    public static Refusal NotPublic(Uri link, string why) =>
        Address(link, $"its address is not on the public internet but {why}.");

    public static Refusal Redirects(Uri link, string what) =>
        Made("too-many-redirects", link, $"{Name(link)} cannot be fetched: it {what}.");

    public static Refusal TooLarge(Uri link, int maxBytes) =>
        Made("too-large", link, string.Create(CultureInfo.InvariantCulture, $"{Name(link)} is too large: more than {maxBytes / (1024.0 * 1024):0.#} MB."));

    public static Refusal Failed(Uri link, string reason, string what) =>
        Made("fetch-failed", link, $"{Name(link)} could not be fetched: {what}", ("reason", reason));

    public static Refusal Answered(Uri link, HttpStatusCode status, TimeSpan? retryAfter)
    {
        var hint = status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden or HttpStatusCode.NotAcceptable or HttpStatusCode.UnavailableForLegalReasons
                => $" It does not let this program in. {ByHand}",
            HttpStatusCode.NotFound or HttpStatusCode.Gone => " There is no such page, or no longer.",
            HttpStatusCode.TooManyRequests => " It was asked too often; try again later.",
            >= HttpStatusCode.InternalServerError => " Something is wrong over there; try again later.",
            _ => "",
        };
        var words = Words(status) is { } known ? $" ({known})" : "";
        return Made("fetch-failed", link, $"{Name(link)} could not be fetched: it answered {(int)status}{words}.{hint}", ("reason", "status"), ("status", (int)status), ("retryAfter", retryAfter is { } wait ? (int)wait.TotalSeconds : null));
    }

    /// <summary>A link as it is named in a sentence: not longer than can be read.</summary>
    private static string Name(Uri link) => PlainText.Shortened(link.IsAbsoluteUri ? link.GetComponents(UriComponents.HttpRequestUrl | UriComponents.Fragment, UriFormat.UriEscaped) : link.OriginalString, 200);

    private static string? Words(HttpStatusCode status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase((int)status) is { Length: > 0 } phrase ? phrase : null;

    private static Refusal Made(string type, Uri link, string message, params (string Name, object? Value)[] details)
    {
        var refusal = new Refusal(type, 422, message) { Errors = { ["url"] = [message] }, Details = { ["link"] = Name(link) } };
        foreach (var (name, value) in details.Where(d => d.Value is not null))
        {
            refusal.Details[name] = value;
        }

        return refusal;
    }
}
