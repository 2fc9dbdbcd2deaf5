using ComputeIntel.Briefings;
using ComputeIntel.Data;
using ComputeIntel.Pages.Briefings;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages;

/// <summary>The browser's face.</summary>
public static class PagesSetup
{
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<KeptPages>();
        builder.Services.AddSingleton<DocumentStyles>().AddScoped<DocumentRenderer>().AddScoped<DocumentPrinter>();
        builder.Services.AddScoped<BriefingPress>(services => services.GetRequiredService<DocumentPrinter>().PrintAsync);
        builder.Services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        builder.Services.Configure<MvcOptions>(mvc =>
        {
            mvc.MaxModelBindingCollectionSize = 1024;
            mvc.Filters.Add<KnownMethods>();
            mvc.ModelBinderProviders.Insert(0, new FigureBinder());
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => Unreadable(value));
            mvc.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(Unreadable);
            mvc.ModelBindingMessageProvider.SetValueIsInvalidAccessor(Unreadable);
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(Unreadable);

            // What is needed is said by the nouns, for pages and API alike.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        return builder;
    }

    private static string Unreadable(string value) => string.IsNullOrWhiteSpace(value)
        ? "Nothing stands here: a number or one of the choices is expected."
        : $"“{PlainText.Shortened(value, 40)}” cannot be read here: a number or one of the choices is expected.";

    /// <summary>A page for what went wrong: the refusal's own words, or where to look.</summary>
    public static WebApplication UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = failure => failure switch
            {
                Refusal refusal => refusal.Status,
                BadHttpRequestException bad => bad.StatusCode,
                _ when StoreAbsence.Is(failure) => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
            SuppressDiagnosticsCallback = context => context.Exception is Refusal or BadHttpRequestException,
        });
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseStatusCodePagesWithReExecute("/error"));
        return app;
    }
}
