import type { NamingRules } from "../naming.ts";

/** "Weekly rides per member": the noun stands last before what it is of. */
export const naming: NamingRules = {
  afterNoun:
    /\s(?:of|per|who|that|which|with|without|in|on|at|by|from|for|to|a|an|each|every|after|before|until)\s/iu,
  many: /(?:s|people|men|women|children)$/iu,
  isNounFirst: false,
};
