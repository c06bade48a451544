import type { TemplateWords } from "./words.ts";

const HOW = `We steer by one number, our north star. Its inputs say what makes it rise or fall, guardrails tell us when we buy that with something that we do not want to sell, and outcomes say what it brings the company.

Every number is computed from a frozen copy of our tables. Choose a number to see its definition, its query and its source. If we find a mistake after publication, we correct the edition in the open and leave the old version where it was.
`;

export const en: TemplateWords = {
  team: "Product",
  mission: "Say here in one sentence what the company is for.",
  about: {
    own: `Say here what this report is, for whom it is made, and how often.\n\n${HOW}`,
    sample: `The numbers of this report are sample data: they are made up, and say nothing of any company.\n\n${HOW}`,
  },
  mark: "Sample data, made up",
  bet: {
    name: (input) => `Work on: ${input}`,
    hypothesis: "If we do this, people will do that, because it helps them.",
    body: "What will be built, for whom, and how we shall see whether it worked.\n\nWhat would make us stop.\n",
  },
  title: { own: "Our first report", sample: "Sample data show how a report reads" },
  summary: ({ id, name }) =>
    `${name}: {{${id}}}{{#${id}:percent_change.previous}}, which is {{${id}:percent_change.previous}} against the period before{{/}}.`,
  highlight: ({ id, name, before }) =>
    `{{#${id}:percent_change.previous}}${name} stand at {{${id}}} after {{${id}@${before}}}.{{/}}{{^${id}:percent_change.previous}}The first numbers are there.{{/}}`,
  lowlight: {
    own: "What did not go well is still to be written.",
    sample: "None of these numbers is ours yet.",
  },
  limits: "The limits are those of a template; we choose our own before the next report.",
  callout:
    "These are sample data, made up by a rule. Freeze your own tables, name the snapshot in this file, and take the mark out of the report's file.",
  headings: {
    Bridge: "What moved",
    Inputs: "What makes it rise or fall",
    Segments: "Where it moved",
    Guardrails: "What must not be bought with it",
    Outlook: "Where it leads",
    Outcomes: "What it brings the company",
    Bets: "What we work on",
    Definition: "What we count",
  },
};
