import type { NamingRules } from "../naming.ts";

/** "Trajets hebdomadaires par membre": the noun stands first, what it is like and of after it. */
export const naming: NamingRules = {
  afterNoun:
    /\s(?:de|du|des|par|qui|que|dont|avec|sans|dans|en|à|au|aux|pour|sur|chez|après|avant|entre|dès)\s|\s(?:d|l|qu)['’]|,/iu,
  many: /[sx]$/iu,
  isNounFirst: true,
};
