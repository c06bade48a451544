import { plainText } from "../document/plain.ts";
import { type Text, written } from "../document/text.ts";
import type { ArchivedEdition } from "../report/archive.ts";
import { judged, num } from "./runs.ts";
import type { Voice } from "./setting.ts";

/** Of an edition in the archive what its change, and the base of it, is said by. */
type Based = Pick<ArchivedEdition, "basis" | "headline" | "home" | "versions">;

/** On which base the change of an edition stands: "on Q2 2026 (541, restated from 554)". */
export function basisText({ basis, headline, home, versions }: Based, voice: Voice): Text {
  const say = voice.say.pages.archive.basis;
  const { against } = headline.previous;
  const own = versions[0]?.home ?? home;
  switch (basis.kind) {
    case "published":
    case "unpublished":
      return written(say[basis.kind], against, num(basis.now, voice, own));
    case "restated":
    case "later": {
      const published = num(basis.published, voice, basis.home);
      return written(say[basis.kind], against, num(basis.now, voice, own), published);
    }
    case "another":
      return written(say.another, against, num(basis.now, voice, own), basis.star);
    case "redefined":
      return [say.redefined(against, basis.since)];
    case "unknown":
      return [say.unknown(against)];
  }
}

/** The north star of an edition with its change, and the base of that, on one line; only the number without a change. */
export function starLine(edition: Based, voice: Voice): string {
  const { name, value, previous } = edition.headline;
  const own = plainText([num(value, voice)]);
  if (previous.change.value === null) return voice.say.pages.archive.star(name, own);
  const change = plainText([{ ...judged(previous, voice), tone: "neutral", word: "" }]);
  const basis = plainText(basisText(edition, voice));
  return voice.say.pages.archive.starWith(name, own, change, basis);
}
