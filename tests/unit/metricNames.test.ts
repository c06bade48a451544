import { describe, expect, test } from "vitest";
import { looksLike } from "../../src/content/metricNames.ts";
import type { Looks } from "../../src/language/looks.ts";

const named = (name: string) => looksLike({ id: "it", name, statement: "Something that is counted." });

const CORPUS: Readonly<Record<Looks, readonly string[]>> = {
  vanity: [
    "Page views",
    "Pageviews",
    "Monthly page views of the site",
    "Downloads",
    "App downloads",
    "Number of downloads",
    "App installs",
    "Installs",
    "Sign-ups",
    "New signups per week",
    "Sign ups in the quarter",
    "Registered users",
    "Registered members",
    "Account registrations",
    "Total users",
    "Users to date",
    "Accounts created",
    "Followers",
    "Instagram followers",
    "Impressions",
    "Ad impressions",
    "Likes",
    "Visits",
    "Monthly visits",
    "Website visits",
    "Site traffic",
    "Unique visitors",
    "Views",
    "Video views",
    "Clicks",
    "Cumulative orders",
    "Orders since launch",
    "All-time members",
    "Seitenaufrufe",
    "Registrierte Nutzer",
    "Neuanmeldungen",
    "Anzahl der Besuche",
    "Follower",
    "Webseitenbesuche",
    "Gesamtzahl der Mitglieder",
    "Bestellungen seit Beginn",
    "Orders, cumulative",
    "Customers, total",
    "Bestellungen (kumuliert)",
    "Summe aller Bestellungen",
    "App opens",
    "Anmeldevorgänge",
    "Pages vues",
    "Utilisateurs inscrits",
    "Téléchargements",
    "Nombre total de membres",
    "Inscriptions",
    "Visites",
    "Commandes depuis le lancement",
    "Visiteurs uniques",
    "Comptes créés",
    "Commandes cumulées",
  ],
  lagging: [
    "Revenue",
    "Monthly revenue",
    "Revenue per member",
    "Gross profit",
    "Profit margin",
    "Bookings",
    "Net bookings",
    "ARR",
    "MRR",
    "GMV",
    "Gross merchandise value",
    "Sales",
    "EBITDA",
    "Customer lifetime value",
    "Market share",
    "Umsatz",
    "Nettoumsatz",
    "Quartalsgewinn",
    "Deckungsbeitrag",
    "Buchungen pro Monat",
    "Chiffre d’affaires",
    "Marge brute",
    "Part de marché",
    "Résultat net",
    "Revenus récurrents",
  ],
  siloed: [
    "Tickets closed",
    "Support tickets resolved per agent",
    "Closed tickets",
    "Story points",
    "Story points per sprint",
    "Team velocity",
    "Emails sent",
    "Newsletters sent",
    "Campaigns run",
    "Features shipped",
    "Shipped features",
    "Bugs fixed",
    "Lines of code",
    "Pull requests merged",
    "Sales calls made",
    "Blog posts published",
    "MQLs",
    "Geschlossene Tickets",
    "Versandte Newsletter",
    "Ausgelieferte Funktionen",
    "Leads per month",
    "Sales pipeline",
    "Opportunities won",
    "SQLs created",
    "Deals in the pipeline",
    "Prospects",
    "Interessenten",
    "Tickets résolus",
    "E-mails envoyés",
    "Lignes de code",
    "Fonctionnalités livrées",
    "Campagnes lancées",
    "Prospects",
  ],
  actives: [
    "MAU",
    "Monthly active readers",
    "90-day active users",
    "Readers active in the month",
    "Monatsaktive",
    "Active users (28 days)",
    "30-day actives",
    "Customers active in the last 30 days",
    "In den letzten 30 Tagen aktive Nutzer",
    "Utilisateurs actifs mensuels",
    "Membres actifs par mois",
  ],
  score: [
    "Team health index",
    "Average NPS",
    "Engagement-Score",
    "Zufriedenheitsindex",
    "CSAT of the app",
    "Gesundheitswert der Kunden",
    "Zufriedenheitsnote",
    "Indice de satisfaction",
    "Score de santé",
  ],
  cost: [
    "CAC",
    "Cost per order",
    "Marketing spend per week",
    "Headcount",
    "Werbekosten",
    "Monthly expenses",
    "Coût d’acquisition client",
    "Dépenses marketing",
    "Effectif",
  ],
  system: [
    "Uptime",
    "p95 API latency",
    "Requests per second",
    "Serverauslastung",
    "Mean time to recovery",
    "Temps de réponse du serveur",
    "Latence",
    "Requêtes par seconde",
  ],
};

const HONEST = [
  "Auteurs quotidiens",
  "Jours où les membres sont actifs",
  "Membres dont la première question a reçu une réponse",
  "Total des heures par semaine",
  "Part des visiteurs qui publient",
  "Repas servis à l’heure",
  "Ménages chauffés tout l’hiver",
  "Élèves qui lisent un livre par mois",
  "Visites à domicile terminées",
  "Coûts de santé évités aux patients",
  "Days on which members are active",
  "Weekly active teams",
  "Total orders per week",
  "Summe aller Bestellungen pro Woche",
  "Shops that open on time",
  "Anmeldevorgänge, die zu einem Kauf führten",
  "Kostenlose Beratungen",
  "Costumes rented",
  "Total hours of care per week",
  "Test scores of pupils",
  "Machine uptime",
  "Bike availability",
  "DAU/MAU ratio",
  "Monthly active farmers who sold grain",
  "Customer spend per visit",
  "Recipes saved at low cost",
  "Clubs leading their league",
  "Time spent with friends",
  "People who viewed a profile and booked",
  "Members who downloaded a report and read it",
  "Followers who posted",
  "Visitors that came back within a week",
  "Page views per reader who finished",
  "Sign-up completion rate",
  "Share of visits with a purchase",
  "Conversion from visit to order",
  "Likes per post",
  "Returning visitors",
  "Weekly active registered users",
  "Home visits",
  "Doctor visits kept",
  "Nights booked",
  "Workouts booked and attended",
  "Tasks completed",
  "Sessions completed",
  "Messages sent",
  "Time spent listening",
  "Daily people who post",
  "Newcomers",
  "Returning members",
  "Members adding connections",
  "Successful transactions a week",
  "Reviewed orders",
  "Unlikely replies",
  "Preinstalled parts",
  "Non-profit members served",
  "Staff turnover",
  "Features shipped that a customer used within a month",
  "Share of tickets closed at first contact",
  "Questions answered",
  "Arrivals on time",
  "Barrels filled",
  "Interviews with customers",
  "Nutzer, die ein Profil angesehen und gebucht haben",
  "Aktive registrierte Nutzer",
  "Wiederkehrende Besucher",
  "Absprungrate der Besuche",
  "Gewinner der Woche",
  "Gebuchte Nächte",
  "Beantwortete Fragen",
];

describe("what a metric looks like by its words", () => {
  for (const [looks, names] of Object.entries(CORPUS))
    test.each(names)(`${looks}: %s`, (name) => {
      expect(named(name)?.looks).toBe(looks);
    });

  test.each(HONEST)("nothing of it: %s", (name) => {
    expect(named(name)).toBeNull();
  });

  test("quotes the words as they are written", () => {
    expect(named("Monthly page views of the site")).toEqual({
      looks: "vanity",
      words: "page views",
      where: "name",
    });
  });

  test("takes bookings for money unless they are counted", () => {
    const words = { id: "it", name: "Bookings", statement: "Something that is counted." };
    expect(looksLike({ ...words, unit: "currency" })?.looks).toBe("lagging");
    expect(looksLike({ ...words, unit: "bookings" })).toBeNull();
  });

  test("reads the id where the name is silent, and the statement where both are", () => {
    const words = { id: "known", name: "Awareness", statement: "How well we are known." };
    expect(looksLike({ ...words, id: "page_views" })).toMatchObject({ words: "page views", where: "name" });
    expect(looksLike({ ...words, statement: "The number of downloads in the month." })).toMatchObject({
      words: "downloads",
      where: "statement",
    });
  });

  test("a statement is not judged by words that stand in the midst of it", () => {
    const words = { id: "readers", name: "Readers" };
    expect(
      looksLike({ ...words, statement: "Members who open a page, whatever its page views." }),
    ).toBeNull();
    expect(looksLike({ ...words, statement: "People with a booking. Revenue does not count." })).toBeNull();
    expect(looksLike({ ...words, statement: "Readers of stories that came by campaigns run." })).toBeNull();
  });

  test("words end at signs and spaces, and not at letters or digits of any script", () => {
    const letters = ["é", "ß", "Ü", "œ", "ж", "Ω", "א", "م", "ク", "中", "한", "ñ", "𝒜", "7"];
    for (const letter of letters) {
      expect(named(`Share${letter}arr`)?.words, letter).toBeUndefined();
      expect(named(`arr${letter} posted`)?.words, letter).toBeUndefined();
    }
    const signs = [
      " ",
      "\u00a0",
      "\u202f",
      "–",
      "—",
      "-",
      "/",
      "+",
      "&",
      "“",
      "’",
      "«",
      "·",
      "…",
      "_",
      "×",
      "。",
      "・",
    ];
    for (const sign of signs) expect(named(`Posts${sign}arr`)?.words, sign).toBe("arr");
  });
});
