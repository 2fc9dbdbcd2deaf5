using System.Text.RegularExpressions;
using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>Tells a figure that somebody reckoned from one that somebody knows, in the languages in which attributions are read.</summary>
public static partial class EstimateWords
{
    /// <summary>By the source's own hedge, where nearly any word of doubt tells, or by its statement, where only a plain one does.</summary>
    public static bool AreIn(Claim claim) => (claim.Hedge is { } hedge && Hedges().IsMatch(hedge)) || Statements().IsMatch(claim.Statement);

    [GeneratedRegex(
        @"\b(estim|analyst|reckon|guess|project(ed|ion)|forecast|model|calculat|extrapolat|infer|impl(y|ies|ied)|assum|presum|suppos|probab|likely|thought|believed|unofficial|back.of.the.envelope"
        + @"|(ge)?schätz|vermutlich|wohl|geschat|schatting|vermoedelijk|stim[ae]|présum|supuest|presunt)|估|推算|推测|推定|推計|見積|見られる",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hedges();

    // Whom a party tells its own figures does not make them an estimate, and most models are no models of a deal.
    [GeneratedRegex(
        @"\b(estim|reckon|guess|project(ed|ion)|forecast|extrapolat|back.of.the.envelope|(thought|believed) to\b|modell?ed (on|from|by|at)\b"
        + @"|(our|its|his|her|their|my)( own| cost)? (calculation|math|arithmetic|reckoning|models? (put|suggest|show|impl|give|say))|calculat(es|ed|ing)\b|calculations (put|suggest|show|give)|implie[sd]\b"
        + @"|(?<!\b(told|tells|telling|tell|to|with) )analysts?\b(?! (day|call|meeting|event|conference|briefing))"
        + @"|(ge)?schätz|geschat|schatting|stima(to|ta|no|ti|te)?\b)|估计|估算|推算|推测|推定|推計|見積",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Statements();
}
