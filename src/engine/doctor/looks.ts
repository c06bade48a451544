import { lookAtBrowser } from "./browser.ts";
import { lookAtClock } from "./clock.ts";
import { lookAtEngines } from "./engines.ts";
import type { Finding, Look, Workplace } from "./finding.ts";
import { lookAtFonts } from "./fonts.ts";
import { lookAtGit } from "./git.ts";
import { lookAtLeft } from "./left.ts";
import { lookAtNode } from "./node.ts";
import { lookForPointers } from "./pointers.ts";
import { lookAtSpace } from "./space.ts";
import { lookAtWriting } from "./writing.ts";

/** All that is looked at, in the order in which it is told. */
const LOOKS: readonly Look[] = [
  lookAtNode,
  lookAtEngines,
  lookAtBrowser,
  lookAtFonts,
  lookAtGit,
  lookForPointers,
  lookAtWriting,
  lookAtSpace,
  lookAtClock,
  lookAtLeft,
];

/** Looks at a workplace, and tells what it finds as it goes. */
export async function* examined(place: Workplace): AsyncGenerator<Finding> {
  for (const look of LOOKS) yield* await look(place);
}
