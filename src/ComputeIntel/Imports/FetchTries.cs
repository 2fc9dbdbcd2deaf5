using System.Globalization;
using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace ComputeIntel.Imports;

/// <summary>Which requests are tried again, and when: only what may well go better a moment later.</summary>
internal static class FetchTries
{
    public static HttpRetryStrategyOptions Options(FetchLimits limits) => new()
    {
        MaxRetryAttempts = Math.Max(1, limits.Retries),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = limits.FirstWait,
        MaxDelay = limits.LongestWait,
        ShouldHandle = tried => ValueTask.FromResult(limits.Retries > 0 && IsWorthAnother(tried, limits.LongestWait)),
        DelayGenerator = tried => ValueTask.FromResult(tried.Outcome.Result is { } response ? WaitAsked(response) : null),
    };

    /// <summary>The Retry-After of an answer, in seconds or until a date; null where it asks for none.</summary>
    public static TimeSpan? WaitAsked(HttpResponseMessage response)
    {
        if (!response.Headers.NonValidated.TryGetValues("Retry-After", out var values))
        {
            return null;
        }

        var value = values.ToString().Trim();
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? TimeSpan.FromTicks(Math.Max(0, (until - DateTimeOffset.UtcNow).Ticks))
            : null;
    }

    private static bool IsWorthAnother(RetryPredicateArguments<HttpResponseMessage> tried, TimeSpan longestWait) => tried.Outcome switch
    {
        { Result: { } response } => response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            && (WaitAsked(response) ?? TimeSpan.Zero) <= longestWait,

        // An address that is not public stays so.
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } failure } => failure.InnerException is not AddressFailure,
        _ => false,
    };
}
