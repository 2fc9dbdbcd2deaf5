namespace ComputeIntel.Browser;

/// <summary>Why there is no PDF just now; the message is for a person and says what to do. Travels as 503.</summary>
/// <param name="type">A stable name; part of the API's contract.</param>
/// <param name="message">One or two sentences for a person.</param>
/// <param name="cause">What went wrong underneath.</param>
public abstract class PrinterFailure(string type, string message, Exception? cause = null) : Exception(message, cause)
{
    public string Type { get; } = type;
}

/// <summary>There is no Chromium on this machine, or none where the setting says.</summary>
public sealed class BrowserMissing(string? setting = null) : PrinterFailure(
    "browser-missing",
    setting is null
        ? $"PDF is printed by Chromium, and none was found on this machine. {BrowserFinder.HowToGetOne}"
        : $"PDF is printed by Chromium, and there is none at {setting}, which {BrowserFinder.Setting} names. {BrowserFinder.HowToGetOne}");

/// <summary>The browser failed or hung, and so did a fresh one.</summary>
public sealed class PrintFailed(string reason, Exception? cause = null) : PrinterFailure("print-failed", $"The PDF could not be printed: {reason} Please try again.", cause);

/// <summary>More prints are waiting than can be done in good time.</summary>
public sealed class PrinterBusy() : PrinterFailure("printer-busy", "Too many PDFs are being printed at this moment; please try again in half a minute.");
