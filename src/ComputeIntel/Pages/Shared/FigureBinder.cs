using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComputeIntel.Pages.Shared;

/// <summary>
/// Reads the figures of forms as English writes them: 300, 1.5, 220,000. A comma that parts no thousands is refused, where
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
            bindingContext.ModelState.TryAddModelError(name, $"“{PlainText.Shortened(given.FirstValue, 40)}” is no figure: write 300, 1.5 or 220,000.");
        }

        return Task.CompletedTask;
    }

    /// <summary>The figure; null where the text is none.</summary>
    public static decimal? Read(string text) =>
        FigurePattern().IsMatch(text.Trim()) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?\z")]
    private static partial Regex FigurePattern();
}
