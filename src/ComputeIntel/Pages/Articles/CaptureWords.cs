using ComputeIntel.Articles;

namespace ComputeIntel.Pages.Articles;

/// <summary>How a capture was taken, and what its publisher says of it, in words.</summary>
public static class CaptureWords
{
    public static string Of(CaptureMethod method) => method switch
    {
        CaptureMethod.Pasted => "pasted",
        CaptureMethod.Sent => "sent over the API",
        CaptureMethod.Fetched => "fetched",
        CaptureMethod.Uploaded => "uploaded",
        CaptureMethod.Clipped => "sent from the browser",
        CaptureMethod.Feed => "fetched from a feed",
        CaptureMethod.ReadAgain => "read again from the same bytes",
        _ => "loaded with the sample",
    };

    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Correction => "Correction",
        NoticeKind.Update => "Update",
        _ => "Retraction",
    };
}
