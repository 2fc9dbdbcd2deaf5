using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComputeIntel.Pages.Shared;

/// <summary>
/// Reads the figures of forms as English writes them: 300, 1.5, 220,000, 220k, 0.22 million, 1.25bn. A comma that parts no thousands is refused, where
/// the framework would read past it and make fifteen of "1,5".
/// </summary>
public sealed partial class FigureBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(decimal) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var given = bindingContext.ValueProvider.GetValue(name);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(name, given);
        if (string.IsNullOrWhiteSpace(given.FirstValue))
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (Read(given.FirstValue) is { } figure)
        {
            bindingContext.Result = ModelBindingResult.Success(figure);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, $"“{PlainText.Shortened(given.FirstValue, 40)}” is no figure: write 300, 1.5, 220,000 or 0.22 million.");
        }

        return Task.CompletedTask;
    }

    /// <summary>The figure; null where the text is none.</summary>
    public static decimal? Read(string text) =>
        FigurePattern().Match(text.Trim()) is { Success: true } written
            && decimal.TryParse(written.Groups["figure"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure)
            && Times(written.Groups["scale"].Value) is var times && Math.Abs(figure) <= decimal.MaxValue / times ? figure * times : null;

    private static decimal Times(string scale) => scale.ToLowerInvariant() switch
    {
        "" => 1m,
        "k" or "thousand" => 1e3m,
        "m" or "mn" or "million" => 1e6m,
        "b" or "bn" or "billion" => 1e9m,
        _ => 1e12m,
    };

    [GeneratedRegex(@"^(?<figure>-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?)(\s?(?<scale>k|thousand|m|mn|million|b|bn|billion|tn|trillion))?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FigurePattern();
}
