import type { depths as model } from "../../en/blocks/depths.ts";

/** What opens the rest of a block, by what is inside. */
export const depths: typeof model = {
  depths: {
    options: "Les options",
    segments: "Ce qui a fait bouger chacun, et comment on compte",
    counted: "Comment on compte",
    segmentsOfOthers: "Les segments des autres indicateurs, et d’autres découpages",
    versions: "Version par version",
    outlook: "Les autres prévisions, chacune dessinée, et ce que les précédentes ont donné",
    scores: "Chacune dessinée, et ce que les précédentes ont donné",
    worth: "Ce que vaut un point ou un pour cent de chaque facteur",
    edges: "À quel point chaque trait est sûr",
    bets: "L’idée, et ce qu’elle a donné",
    restated: "Chaque chiffre tel qu’il fut publié et tel qu’il est compté maintenant",
    vintages: "Ce que disait chaque version, et pourquoi elle fut révisée",
    leads: "Chaque variation dessinée, et les statistiques",
    found: "Ce que nous avons constaté",
    why: "Pourquoi",
    definition: "Ce qui compte, pourquoi celui-ci, et ce qui plaide pour lui",
    review: "Ce qui fut demandé et répondu",
    evidence: "Les tables, et qui a écrit ceci",
    chart: "Tableau et notes",
    guardrail: "Face à ses seuils",
    understandable: "Comment cela fut mesuré",
    judged: "Comment cela est jugé",
  },
};
