import type { NamingRules } from "../naming.ts";

/** "Wochenfahrten je Mitglied": the noun stands last before what it is of. */
export const naming: NamingRules = {
  afterNoun:
    /\s(?:je|pro|der|des|die|das|von|vom|mit|ohne|aus|in|im|an|am|auf|für|bei|beim|zu|zum|zur|nach|vor|bis|ab)\s|,/iu,
  many: /(?:e|n|er|s)$/iu,
  isNounFirst: false,
};
