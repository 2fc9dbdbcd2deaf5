using ComputeIntel.Data;
using ComputeIntel.Deals;

namespace ComputeIntel.Pages.Deals;

/// <summary>Terms against sources: who says what, and who says nothing.</summary>
public sealed class MatrixModel(IntelContext db, TimeProvider clock) : ClockedPage(db, clock)
{
    public Matrix Matrix { get; private set; } = null!;

    public async Task OnGetAsync(string slug)
    {
        await ReadAsync(slug);
        Matrix = Matrix.Of(Known.Table);
    }
}
