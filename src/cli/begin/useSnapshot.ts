import type { EditionDocument } from "../../content/content.ts";
import { scalarAt, sourceOf } from "../../content/upgrade/source.ts";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import type { EngineEffects } from "../../engine/effects.ts";
import { readReport } from "../../engine/engine.ts";
import { isDraft } from "../../release/drafts.ts";
import { writeContent } from "./writeContent.ts";

/** The newest edition that is a draft; throws a DiagnosticError where there is none, or content does not read. */
export function newestDraft(effects: Pick<EngineEffects, "root">): EditionDocument {
  const { original, archive } = readReport(effects);
  if (original.content === null) throw new DiagnosticError(...original.diagnostics);
  const draft = original.content.editions.findLast((edition) => isDraft(edition, archive));
  if (draft === undefined) throw new DiagnosticError(diagnose(startOf("content/editions"), "no-draft-left"));
  return draft;
}

/** Writes into a draft that it is computed from a snapshot; gives the file, whose other bytes stay. */
export function useSnapshot(root: string, { id, pages }: EditionDocument, name: string): string {
  const file = `content/editions/${id}/index.mdx`;
  const text = pages[0]?.front.text ?? "";
  writeContent(root, [{ file, content: withSnapshot(text, name), changes: text }]);
  return file;
}

/** A page's text with the name of a snapshot in the place of the one that it has; nothing else changes. */
export function withSnapshot(text: string, name: string): string {
  const source = sourceOf(text);
  const place = source && scalarAt(source, ["snapshot"]);
  if (place === null) throw new Error("the edition names no snapshot");
  return text.slice(0, place[0]) + name + text.slice(place[1]);
}
