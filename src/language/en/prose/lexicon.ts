import { escapePattern } from "../../../syntax/pattern.ts";
import { wholeWords } from "../../patterns.ts";
import type { Lexicon } from "../../prose.ts";

const AGAINST = "(?:against|compared (?:with|to)|versus|vs\\.?|over|on|than|than in|from)";
const ORDINALS = ["first", "second", "third", "fourth"];

const ITS = "(?:its|the|our|their)(?: own)?";
const LIMITS = "(?:limits?|thresholds?|ceilings?|guardrails?|red lines?)";
/** Words between a metric and where it stands. */
const STANDS =
  "(?:is|are|was|were|has been|have been|came in|went|ended|finished|stayed|stays|remained|remains|stood|stands)";

/** What English sentences about metrics are made of. */
export const lexicon: Lexicon = {
  phrases: [
    [
      `(?:all|every|each|both)(?: of)?(?: our| the)? ${LIMITS} (?:still )?(?:holds?|held|${STANDS} (?:kept|held|respected|green|met|fine|intact))|no(?:ne of (?:our|the))? ${LIMITS} (?:${STANDS} )?(?:breached|broken|crossed|exceeded|violated|past its limit)|(?:nothing|nobody) (?:breached|broke|crossed|exceeded) (?:a|an?y(?: of our)?) ${LIMITS}`,
      "allHold",
    ],
    [
      "(?:a |a clear |a real )?signals?|(?:far )?(?:more than|beyond|outside) (?:mere |pure |just )?(?:chance|noise|luck)|statistically significant|out of the ordinary",
      "surprise",
    ],
    [
      "(?:within|just|mere|merely|only|pure|purely) (?:chance|noise|luck)|noise|as foreseen|nothing out of the ordinary|the usual (?:ups and downs|fluctuation|noise)",
      "noise",
    ],
    ["(?:met|hit|reached|beat|exceeded|achieved|surpassed) (?:its|the|our|their) (?:target|goal)", "met"],
    [
      "(?:is|are|was|were|came in|finished|ended) (?:above|over|on|at|ahead of) (?:its |the |our |their )?(?:target|goal)",
      "met",
    ],
    ["(?:missed|fell short of) (?:its|the|our|their) (?:target|goal)", "missed"],
    [
      "(?:is|are|was|were|came in|finished|ended) (?:below|short of|under) (?:its |the |our |their )?(?:target|goal)",
      "missed",
    ],
    [
      `(?:breached|broke|exceeded|overran|crossed|violated|hit|reached) ${ITS} ${LIMITS}|(?:${STANDS} )?(?:still )?in breach|breached`,
      "breached",
    ],
    [`(?:${STANDS} )?(?:well |far |just )?(?:over|above|beyond|past) ${ITS} ${LIMITS}`, "overLimit"],
    [`(?:${STANDS} )?(?:well |far |just )?(?:below|under|beneath) ${ITS} ${LIMITS}`, "underLimit"],
    [
      `(?:${STANDS} )?(?:well |safely |just )?(?:within|inside) ${ITS} (?:${LIMITS}|bounds)|(?:kept|respected) (?:to )?${ITS} ${LIMITS}`,
      "withinLimit",
    ],
    [`(?:${STANDS} )?(?:far )?outside (?:of )?${ITS} ${LIMITS}`, "breached"],
    [
      "(?:(?:a|an|its|their|the) )?(?:best|strongest) (?:value |level |quarter |month |week |year )?(?:ever|on record)|never been better",
      "record",
    ],
    ["(?:(?:a|an|its|their|the|our) )?(?:new )?record (?:quarter|month|week|half|year)", "record"],
    [
      "(?:(?:a|an|its|their|the) )?(?:new )?(?:all-time|record) highs?|(?:the )?highest (?:value |level )?(?:ever|on record)",
      "high",
    ],
    [
      "(?:(?:a|an|its|their|the) )?(?:new )?(?:all-time|record) lows?|(?:the )?lowest (?:value |level )?(?:ever|on record)",
      "low",
    ],
    ["(?:a|its|their|the)? ?(?:new )?record(?: level| value)?", "record"],
    ["(?:is|are|was|were) driven by|(?:is|are|was|were) caused by", "caused"],
    [
      "drove|drives|caused|causes|led to|leads to|resulted in|brought about|triggered|(?:is|was|are|were) responsible for",
      "cause",
    ],
    ["(?:is|are|was|were) up|went up|moved up|edged up|crept up|ticked up", "up"],
    ["(?:is|are|was|were) down|went down|moved down|edged down|crept down|ticked down", "down"],
    ["improved|improves|got better|has got better", "toBetter"],
    ["worsened|worsens|deteriorated|deteriorates|got worse|has got worse", "toWorse"],
    ["doubled", "up2"],
    ["tripled|trebled", "up3"],
    ["quadrupled", "up4"],
    ["halved", "down2"],
    [
      "surged|soared|jumped|rocketed|skyrocketed|exploded|shot up|boomed|took off|went through the roof",
      "up!",
    ],
    ["plummeted|plunged|collapsed|crashed|tumbled|nosedived", "down!"],
    ["rose|risen|rises|grew|grown|grows|increased|increases|climbed|gained|advanced", "up"],
    [
      "fell|fallen|falls|declined|declines|decreased|decreases|dropped|drops|shrank|shrunk|sank|sunk|slid|dipped|slipped",
      "down",
    ],
    ["surge|jump|leap|explosion", "rise!"],
    ["plunge|collapse|crash|slump", "fall!"],
    ["rise|increase|growth|gain|uplift", "rise"],
    ["fall|drop|decline|decrease|dip", "fall"],
    [
      "sharply|sharp|dramatically|dramatic|massively|massive|strongly|strong|steeply|steep|significantly|significant|substantially|markedly|considerably|hugely|enormously|drastically|drastic",
      "strong",
    ],
    [
      "was|were|is|are|stood|stands|reached|reaches|averaged|averages|totalled|totaled|came|hit|amounted|set",
      "value",
    ],
    ["about|around|nearly|almost|roughly|approximately|some|close", "about"],
    [
      "more than|less than|fewer than|over|under|at least|at most|up to|just over|just under|above|below",
      "bound",
    ],
    [
      "not|no|nothing|never|nobody|none|nor|neither|without|hardly|barely|cannot|\\p{L}+n['’]t|instead of|rather than|few|fewer|little",
      "not",
    ],
    [
      "if|unless|whether|would|could|should|might|may|will|shall|must|can|expects?|expected|plans?|planned|aims?|aimed|hopes?|hoped|wants?|wanted|intends?|forecasts?|likely|perhaps|probably|possibly|says?|said|told|tells?|believes?|believed|thinks?|thought|claims?|claimed|reported|announced|had|supposed|suppose|why|how|seems?|seemed|appears?|appeared|to be|going to|except|excluding|adjusted",
      "maybe",
    ],
    [
      "last|previous|prior|preceding|earlier|later|next|since|until|till|before|after|during|ago|then|first|second|third|fourth|once|when|while|whenever|initially|meanwhile|briefly|temporarily|recently|spring|summer|autumn|winter|months?|monthly|weeks?|weekly|years?|yearly|quarters?|quarterly|half|halves|days?|daily|today|yesterday|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|christmas|easter|between|ytd|mid|early|late|start|end|beginning",
      "other",
    ],
    ["and|but|because|as|whereas|although|though|so|which|who|that|thanks|due|yet|however|despite", "break"],
    [
      "the|a|an|our|its|their|all|total|overall|has|have|been|also|again|slightly|only|just|indeed|now|further|even|clearly|steadily|slowly|quickly|modestly|happily|sadly|once more|still|another|people|users|members",
      "skip",
    ],
    ["it|they|this", "it"],
    ["by", "by"],
    ["to", "to"],
    ["from", "from"],
    ["at", "at"],
    ["for", "for"],
    ["we", "we"],
    ["target|goal", "target"],
  ],
  elided: [],
  separable: [],
  period({ grain, ordinal, year: end, years = [`${end}`] }, months) {
    const year = `(?:FY ?)?(?:${years.map(escapePattern).join("|")})`;
    const year_ = `(?:,? (?:of )?${year})?`;
    const own =
      grain === "quarter" && ordinal !== null
        ? [`(?:the )?${ORDINALS[ordinal - 1]} quarter${year_}`, `Q${ordinal}${year_}`]
        : grain === "month" && ordinal !== null
          ? [`${escapePattern(months[ordinal - 1] ?? "")}${year_}`]
          : grain === "half" && ordinal !== null
            ? [`(?:the )?${ORDINALS[ordinal - 1]} half${year_}`, `H${ordinal}${year_}`]
            : grain === "week" && ordinal !== null
              ? [`week ${ordinal}${year_}`]
              : grain === "year"
                ? [year]
                : [];
    const within = [`(?:this|the) ${grain}`, ...own].join("|");
    return [
      [
        `${AGAINST} the same ${grain} (?:of )?(?:last year|a year (?:ago|before|earlier)|the year before)`,
        "year",
      ],
      [
        `${AGAINST} (?:last year|a year (?:ago|before|earlier)|the year before)|a year (?:ago|before|earlier) than`,
        "year",
      ],
      ["year(?:-| )(?:on|over)(?:-| )year|yoy|on the year", "year"],
      [
        `${AGAINST} (?:the )?(?:last|previous|prior|preceding) ${grain}|${AGAINST} the ${grain} before`,
        "previous",
      ],
      [`${grain}(?:-| )(?:on|over)(?:-| )${grain}`, "previous"],
      [`(?:(?:in|during|over|for|within) )?(?:${within})`, "skip"],
      ["(?:on|of) an average day|per day|a day|each day|on average|on balance", "skip"],
    ];
  },
  external: wholeWords(
    String.raw`(?<!our own |our |own )\b(?:(?:recent |several |many )?(?:studies|research|surveys) (?:shows?|suggests?|finds?|found|says?|proves?|confirms?|indicates?)|experts (?:say|agree|believe|think|expect)|analysts (?:say|agree|believe|think|expect)|(?:the|our) market (?:grew|rose|fell|shrank|is growing|is shrinking|grows|declined|expanded)|industry(?:'s|’s)? (?:average|benchmark|standard|norm)s?|competitors?|our rivals|the competition|market leaders?|best in class|according to (?:studies|research|experts|analysts))\b`,
    "gu",
  ),
  overclaims: [
    {
      pattern: wholeWords(
        String.raw`\bprov(?:es?|ed|en) (?:that|it\b|this|our|the|how|what|why|beyond|conclusively|clearly|again)\b|\b(?:is|are|gives|give|was) (?:the |a |clear |our )*proof (?:that|of)\b`,
        "gu",
      ),
      why: "a report of what was counted does not prove why",
      mend: 'Say what the numbers show, such as "supports" or "goes together with".',
    },
    {
      pattern: wholeWords(
        String.raw`\breal[- ]time (?:data|dashboards?|numbers|figures?|metrics?|reports?|reporting|insights?|views?|analytics|statistics|value)\b|\b(?:data|dashboards?|numbers|figures?|metrics?|reports?|shown?|shows|tracks?|tracked|measured?|measures|counted|updated|updates) in real[- ]time\b`,
        "gu",
      ),
      why: "the report is computed from a frozen snapshot",
      mend: "Leave it out; each figure says as of which day it is.",
    },
  ],
  cheerful: wholeWords(
    "more|better|best|good|great|grew|grows?|growing|growth|rose|rises?|rising|up|higher|highest|faster|stronger|strong|records?|success(?:ful(?:ly)?)?|excellent|fantastic|wonderful|win|wins|winning|won|beat|beats|exceed(?:s|ed)?|ahead|improv(?:es?|ed|ing|ements?)|progress|milestones?|momentum|thriv(?:es?|ed|ing)|boom(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:es?|ed|ing)|gain(?:s|ed)?|on track|healthy|celebrat(?:es?|ed|ing)|proud|reached|met (?:its|our|the|their) (?:target|goal)s?|all (?:is |are )?(?:well|green)",
    "u",
  ),
  sober: wholeWords(
    "but|although|though|despite|yet|however|while|except|fell|falls?|falling|fewer|less|worse|worst|lower|lowest|slower|weak(?:er|ens?)?|down|behind|missed|miss|misses|loss(?:es)?|lost|loses?|leave|leaves|left|declin(?:es?|ed|ing)|drop(?:s|ped)?|decreas(?:es?|ed|ing)|slump(?:s|ed)?|shrank|shrinks?|risks?|problems?|warnings?|concerns?|breach(?:es|ed)?|trouble|mixed|not|no|never|nobody|without|slow(?:s|ed|ing)?|stall(?:s|ed)?|flat|stagnat(?:es?|ed|ing)|only|costs?|price of|at the expense",
    "u",
  ),
  bent: escapePattern,
};
