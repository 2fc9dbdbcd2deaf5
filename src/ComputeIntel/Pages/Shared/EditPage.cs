using ComputeIntel.Data;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Shared;

/// <summary>A page on which something there is gets edited: it remembers what it was opened on, and lays two people's versions side by side.</summary>
public abstract class EditPage(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    /// <summary>The version that the form was opened on.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>What the fields held when the form was opened, as <see cref="Conflict.Packed"/>.</summary>
    [BindProperty]
    public string? Opened { get; set; }

    /// <summary>Both versions, where someone else saved first.</summary>
    public Conflict? Conflict { get; private set; }

    /// <summary>The form's fields as they stand in this page's properties.</summary>
    protected abstract IReadOnlyList<FormField> Fields();

    /// <summary>Shows the form as it is filled in now, on what is stored now.</summary>
    protected IActionResult ShowOpened(int version)
    {
        (Version, Opened) = (version, Conflict.Packed(Fields()));
        return Page();
    }

    /// <summary>Shows the form with what was typed; where another version was saved meanwhile, both.</summary>
    /// <param name="stored">The version stored now.</param>
    /// <param name="fill">Fills this page's properties with what is stored.</param>
    protected IActionResult ShowTyped(int stored, Action fill)
    {
        if (Version != stored)
        {
            var typed = Fields();
            fill();
            Conflict = Conflict.Between(Opened, typed, Fields(), stored);
            ModelState.Clear();
        }

        return Page();
    }
}
