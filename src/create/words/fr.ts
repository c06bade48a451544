import type { TemplateWords } from "./words.ts";

const HOW = `Nous nous guidons sur un chiffre, notre étoile polaire. Ses leviers disent ce qui la fait monter ou baisser, des garde-fous nous disent quand nous le payons de ce que nous ne voulons pas céder, et des résultats disent ce qu’elle apporte à l’entreprise.

Chaque chiffre est calculé sur une copie figée de nos tables. En choisissant un chiffre, on voit sa définition, sa requête et sa source. Si nous trouvons une erreur après la publication, nous corrigeons l’édition au grand jour et laissons l’ancienne version où elle était.
`;

export const fr: TemplateWords = {
  team: "Produit",
  mission: "Dire ici en une phrase à quoi sert l’entreprise.",
  about: {
    own: `Dire ici ce qu’est ce rapport, pour qui il est fait, et à quel rythme.\n\n${HOW}`,
    sample: `Les chiffres de ce rapport sont des données d’exemple : ils sont inventés et ne disent rien d’aucune entreprise.\n\n${HOW}`,
  },
  mark: "Données d’exemple, inventées",
  bet: {
    name: (input) => `Travail sur : ${input}`,
    hypothesis: "Si nous faisons ceci, les gens feront cela, parce que cela les aide.",
    body: "Ce qui sera construit, pour qui, et à quoi nous verrons si cela a marché.\n\nCe qui nous ferait arrêter.\n",
  },
  title: { own: "Notre premier rapport", sample: "Des données d’exemple montrent comment se lit un rapport" },
  summary: ({ id, name }) =>
    `${name} : {{${id}}}{{#${id}:percent_change.previous}}, soit {{${id}:percent_change.previous}} par rapport à la période précédente{{/}}.`,
  highlight: ({ id, name, before }) =>
    `{{#${id}:percent_change.previous}}${name} : {{${id}}} après {{${id}@${before}}}.{{/}}{{^${id}:percent_change.previous}}Les premiers chiffres sont là.{{/}}`,
  lowlight: {
    own: "Ce qui n’a pas bien marché reste à écrire.",
    sample: "Aucun de ces chiffres n’est encore le nôtre.",
  },
  limits: "Les limites sont celles d’un modèle ; nous choisirons les nôtres avant le prochain rapport.",
  callout:
    "Ce sont des données d’exemple, inventées selon une règle. Figez vos propres tables, nommez l’instantané dans ce fichier, et retirez la mention du fichier du rapport.",
  headings: {
    Bridge: "Ce qui a bougé",
    Inputs: "Ce qui la fait monter ou baisser",
    Segments: "Où cela a bougé",
    Guardrails: "Ce qu’il ne faut pas payer pour cela",
    Outlook: "Où cela mène",
    Outcomes: "Ce que cela apporte à l’entreprise",
    Bets: "À quoi nous travaillons",
    Definition: "Ce que nous comptons",
  },
};
