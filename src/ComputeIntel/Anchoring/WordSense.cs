using System.Collections.Frozen;

namespace ComputeIntel.Anchoring;

/// <summary>What a word does in a sentence, as far as its change could turn round what the sentence says.</summary>
[Flags]
internal enum WordSense
{
    None = 0,
    Figure = 1,
    Name = 2,
    Negation = 4,
    Hedge = 8,

    /// <summary>"more", "under": belongs to the figure that follows, if one does; a sign ("超", "以上") to one on either side.</summary>
    Bound = 16,

    /// <summary>A month, if it has a capital.</summary>
    Month = 32,

    /// <summary>Begins sentences without being a name.</summary>
    Opener = 64,
}

/// <summary>
/// Words whose change counts. English first, with the commonest of German, French, Spanish, Chinese and Japanese; a word that is not
/// here still counts as wording, so that no change goes unseen.
/// </summary>
internal static class WordSenses
{
    private static readonly FrozenDictionary<string, WordSense>.AlternateLookup<ReadOnlySpan<char>> Known = Listed().GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordSense Of(ReadOnlySpan<char> word)
    {
        var sense = Known.TryGetValue(word, out var known) ? known : WordSense.None;
        if ((sense & WordSense.Month) != 0)
        {
            sense = char.IsUpper(word[0]) ? (sense & ~WordSense.Month) | WordSense.Figure : sense & ~WordSense.Month;
        }

        if (word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase) || word.StartsWith("non-", StringComparison.OrdinalIgnoreCase))
        {
            sense |= WordSense.Negation;
        }

        var hasCapital = false;
        foreach (var c in word)
        {
            hasCapital |= char.IsUpper(c);
            sense |= char.IsNumber(c) || c is '%' or '‰' || (c is '$' or '€' or '£' or '¥' or '₹') ? WordSense.Figure : 0;
        }

        return hasCapital && known == 0 && char.IsLetter(word[0]) && (sense & WordSense.Negation) == 0 ? sense | WordSense.Name : sense;
    }

    /// <summary>True where one word is the other with a "non-", "un-", "dis-" before it.</summary>
    public static bool IsNegated(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var shorter = one.Length < other.Length ? one : other;
        var longer = one.Length < other.Length ? other : one;
        var prefix = longer.Length - shorter.Length;
        return shorter.Length >= 3 && prefix is >= 2 and <= 4 && longer[prefix..].Equals(shorter, StringComparison.OrdinalIgnoreCase)
            && longer[..prefix].ToString().ToLowerInvariant() is "non-" or "non" or "un" or "in" or "im" or "il" or "ir" or "dis" or "mis" or "de" or "anti";
    }

    private static FrozenDictionary<string, WordSense> Listed()
    {
        var senses = new Dictionary<string, WordSense>(StringComparer.OrdinalIgnoreCase);
        Add(WordSense.Figure, """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
            eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third thirds quarter quarters fifth tenth first
            second fourth double doubled doubles triple tripled twice once single both percent percentage pct bn mn m b k tn
            w kw mw gw tw kwh mwh gwh twh watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts volts dollar dollars cents euro euros pound pounds yen yuan usd eur gbp
            second seconds minute minutes hour hours day days week weeks month months year years daily weekly monthly quarterly annual annually decade decades
            acre acres hectare hectares mile miles km kilometre kilometres kilometer kilometers feet metres meters tonnes tons
            monday tuesday wednesday thursday friday saturday sunday
            eins zwei drei vier fünf sechs sieben acht neun zehn hundert tausend million millionen milliarde milliarden prozent deux trois quatre cinq six sept huit neuf dix cent mille milliard
            milliards dos tres cuatro cinco seis siete ocho nueve diez cien mil millón millones 〇 零 一 二 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 兆 两 兩 半
            """);
        Add(WordSense.Month, "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");
        Add(WordSense.Bound, """
            more less over under least most fewer above below up than only exceeding exceeds beyond within minimum maximum exactly precisely just another
            mehr weniger über unter mindestens höchstens bis nur plus moins jusqu'à jusqu’à más menos hasta mínimo máximo più meno fino oltre almeno mais até meer minder tot minstens
            超 逾 過 过 達 达 余 餘 多 少 満 满 近 上 下
            """);
        Add(WordSense.Negation, """
            no not never none neither nor without cannot nobody nothing nowhere n't hardly barely scarcely deny denies denied denying refuse refuses refused reject rejects rejected decline declines
            declined fail fails failed failing lack lacks lacked stop stops stopped cancel cancels cancelled canceled withdrew withdrawn unless except false untrue
            nicht kein keine keinen keinem keiner keines nie niemals ohne weder ne pas jamais aucun aucune sans ni nunca ningún ninguna sin tampoco
            不 没 沒 無 无 非 未 否 勿 莫 ず ぬ لا ليس لم لن غير לא אין בלי не нет ни без
            """);
        Add(WordSense.Hedge, """
            may might could would should can likely unlikely probably possibly perhaps maybe reportedly allegedly apparently purportedly supposedly presumably potentially seemingly evidently arguably
            appear appears appeared seem seems seemed suggest suggests suggested indicate indicates expect expects expected anticipate anticipates anticipated believe believes believed think thinks
            claim claims claimed allege alleges alleged rumour rumoured rumor rumored reported estimate estimates estimated project projected forecast plan plans planned intend intends intended
            aim aims consider considers considered considering propose proposes proposed about around roughly nearly almost approximately approx circa some somewhat often usually generally
            mostly largely partly sometimes typically if assuming
            vielleicht wahrscheinlich möglicherweise angeblich offenbar etwa rund circa ungefähr soll sollen könnte könnten dürfte peut-être probablement environ pourrait quizá quizás
            probablemente aproximadamente podría 可 或 约 約 據 据 ربما возможно вероятно около אולי
            """);
        Add(WordSense.Opener, """
            the a an this that these those it its he she they we i you his her their our in on at by for from with as to of and but or so yet when while where what who how why which then there here
            after before since until during under now today also still even each every all any many several such other both according meanwhile however although though because
            """);
        return senses.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(WordSense sense, string words)
        {
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                senses[word] = senses.GetValueOrDefault(word) | sense;
            }
        }
    }
}
