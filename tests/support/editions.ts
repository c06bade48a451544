import { renderDocument } from "../../src/engine/render/renderDocument.ts";
import type { Tools } from "../../src/formats/sent.ts";
import type { Edition } from "../../src/report/edition.ts";
import { builtEdition } from "./builtEdition.ts";
import { DEMO } from "./roots.ts";

/** A draft of the demo as its report.zip holds it, by its place below drafts/: "2026-q3/", "2026-q3/de/". */
export function draftAt(path: string): Edition {
  return builtEdition(DEMO, `/drafts/${path}`);
}

/** What makers of documents are given where there is nothing but an edition. */
export const ALONE: Pick<Tools, "render" | "paper" | "sections"> = {
  render: renderDocument,
  paper: "a4",
  sections: [],
};

/** An edition as its first version is: released, approved, and with a seal. */
export function sealed(edition: Edition, seal = "0123456789abcdef"): Edition {
  const { report, look } = edition;
  const { approved } = report;
  if (approved === null) throw new Error("Nobody has approved it.");
  const frozen = {
    edition: report.id,
    version: 1,
    home: report.home,
    releasedLabel: "9 October 2026",
    approvedBy: `${approved.name}, ${approved.role}`,
    approved,
    seal,
    correction: null,
  };
  return { ...edition, look: { ...look, frozen } };
}
