namespace ComputeIntel.Browser;

/// <summary>Registers the one browser that prints.</summary>
public static class BrowserSetup
{
    public static WebApplicationBuilder AddBrowser(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BrowserFinder>().AddSingleton<PdfPrinter>().AddSingleton(new PrinterLimits());
        builder.Services.AddHealthChecks().AddCheck<BrowserHealth>("browser");
        return builder;
    }
}
