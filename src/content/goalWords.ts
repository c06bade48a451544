import type { Looks } from "./metricNames.ts";

/** Patterns of whole words, by where they must stand. */
export interface Words {
  /** They say it beside any other words. */
  readonly anywhere: readonly string[];
  /** Only where nothing else is said ("Visits", "Monthly visits"), since "home visits" may be what customers get. */
  readonly alone: readonly string[];
  /** Only as what is counted: "customer acquisition cost", "cost per click", but not "recipes saved at low cost". */
  readonly head: readonly string[];
}

/** The words of what may well be watched, but steers badly as a goal; English and German. */
export const GOAL_WORDS: Readonly<Record<Extract<Looks, "actives" | "score" | "cost" | "system">, Words>> = {
  actives: {
    anywhere: [
      "(?:monthly|quarterly|yearly|annually|annual) (?:active|unique|engaged) \\p{L}+",
      "(?:28|30|60|90|365)[ -]days? active(?:s| \\p{L}+)",
      "active \\p{L}+(?: (?:in|over|of|during) the (?:last|past))? (?:28|30|60|90|365)[ -]days?",
      "\\p{L}+ active (?:(?:in|over|during) the (?:last|past) (?:28|30|60|90|365) days|(?:per|this|in a) (?:month|quarter|year))",
      "in den letzten (?:28|30|60|90|365) tagen aktive[rn]? \\p{L}+",
      "aktive[rn]? \\p{L}+ (?:der|in den) letzten (?:28|30|60|90|365) tagen?",
      "active \\p{L}+ (?:per|a|each|in the|in a|over the|every) (?:month|quarter|year)",
      "\\p{L}+ active (?:in|within|over|during) (?:the|a|each) (?:month|quarter|year)",
      "(?:monatlich|quartalsweise|jährlich) (?:aktive[rn]?|eindeutige[rn]?) \\p{L}+",
      "aktive[rn]? \\p{L}+ (?:pro|je|im|in einem) (?:monat|quartal|jahr)",
      "(?<!/ ?)maus?",
      "qaus?",
    ],
    alone: [
      "monthly (?:users|people|accounts|actives)",
      "(?:monats|quartals)aktive",
      "monatliche (?:nutzer|konten)",
    ],
    head: [],
  },
  score: {
    anywhere: ["net[ -]promoter[ -]score"],
    alone: [],
    head: [
      "(?<!(?:credit|test|exam|match|final|high|apgar|reading|maths?) )\\p{L}*scores?",
      "(?<!(?:body mass|glyc(?:a)?emic|heat|air quality|consumer price|uv) )\\p{L}*index",
      "indices",
      "indexes",
      "\\p{L}*indizes",
      "nps",
      "e?csat",
      "punktzahl",
      "\\p{L}*punktwert",
      "\\p{L}*kennziffer",
      "(?:gesundheits|zufriedenheits|qualitäts)(?:wert|note|punkte)",
    ],
  },
  cost: {
    anywhere: ["cost of goods sold", "total cost of ownership", "cogs"],
    alone: [],
    head: [
      "(?<!(?:customers?|patients?|members?|households?|tenants?|users?)['’]? )costs?",
      "(?<!(?:customers?|members?|guests?|shoppers?|visitors?|basket|consumer|users?|households?|average|mean|order)['’]? )spend(?:ings?)?",
      "expenses?",
      "expenditures?",
      "outlay",
      "(?:marketing|advertising|ad|media|sales|it|travel|training|campaign|annual|operating) budget",
      "budget",
      "cac",
      "cpa",
      "cpc",
      "cpl",
      "cpm",
      "opex",
      "capex",
      "headcount",
      "payroll",
      "burn(?: rate)?",
      "\\p{L}*kosten",
      "\\p{L}*ausgaben",
      "\\p{L}*aufwendungen",
      "(?:werbe|marketing|personal|reise|medien)budget",
      "personalbestand",
      "mitarbeiterzahl",
      "kopfzahl",
    ],
  },
  system: {
    anywhere: [
      "(?<!(?:machine|pump|line|plant|turbine|equipment|fleet|customer|robot|charger|lift|elevator)s? )(?:up|down)time(?! of (?:the |our )?(?:customers?|machines?|pumps?|lines?|plants?|turbines?|lifts?|chargers?))",
      "(?:cpu|gpu|ram|disk|memory|server|database|cluster) (?:usage|utili[sz]ation|load|time|consumption)",
      "(?:api|server|page|backend|database|query|site|app) (?:latency|response times?|load times?|errors?|error rate|availability|throughput|calls|requests)",
      "(?:response time|error rate|availability|latency|throughput|load time) of (?:the |our )?(?:api|servers?|services?|pages?|site|website|database|backend|app|queue|platform|system)",
      "(?:requests|queries|api calls) per (?:second|minute)",
      "(?:crash|cache hit|cache miss|timeout|5xx) (?:rate|ratio)",
      "crash[ -]free (?:sessions|users)(?: rate)?",
      "time to (?:first byte|interactive|recover)",
      "mean time to (?:recovery|recover|restore|detect)",
      "mttr",
      "(?:largest|first) contentful paint",
      "(?:core )?web vitals",
      "(?:deployment|deploy|release) frequency",
      "change failure rate",
      "(?:build|compile|deploy(?:ment)?) times? of (?:the |our )?(?:pipeline|app|code|product|software)",
      "(?:system|service|platform) (?:availability|latency|load)",
      "server(?:verfügbarkeit|auslastung|last|fehler|ausfälle|antwortzeit)",
      "(?:cpu|speicher|festplatten|datenbank|prozessor|ram)[ -]?(?:auslastung|last|verbrauch|belegung)",
      "(?:antwortzeit|fehlerrate|fehlerquote|verfügbarkeit|latenz|ladezeit|auslastung) (?:des|der|unserer?s?) (?:servers?|schnittstelle|api|datenbank|systems|seiten?|website|webseite|app|plattform|dienste?s?)",
      "(?:seiten)?ladezeit(?:en)?",
      "ausfallzeit(?:en)?",
      "(?:system|dienst|plattform)verfügbarkeit",
      "absturzrate",
      "(?:anfragen|abfragen|aufrufe) pro (?:sekunde|minute)",
    ],
    alone: [
      "latency",
      "latenz(?:zeit)?",
      "throughput",
      "durchsatz",
      "availability",
      "verfügbarkeit",
      "api calls",
      "load times?",
    ],
    head: ["latency", "latenz(?:zeit)?"],
  },
};
