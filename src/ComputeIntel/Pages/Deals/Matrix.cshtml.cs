using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Deals;

/// <summary>Terms against sources: who says what, and who says nothing.</summary>
public sealed class MatrixModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public Deal Deal { get; private set; } = null!;

    public Matrix Matrix { get; private set; } = null!;

    public async Task OnGetAsync(string slug)
    {
        (Deal, var claims) = await Db.ClaimedDealAsync(slug);
        Matrix = Matrix.Of(TermTable.Of(claims));
    }
}
