import { wholeWords } from "../../patterns.ts";

/** Words of good news in a title. */
export const CHEERFUL = wholeWords(
  "plus|mieux|meilleur\\p{L}*|bon|bons|bonne|bonnes|excellent\\p{L}*|formidable\\p{L}*|augment\\p{L}*|progress\\p{L}*|croît|croissent|croissance|crû|hausse|haut|hauts|élevé\\p{L}*|rapide\\p{L}*|fort|forte|forts|fortes|renforc\\p{L}*|record\\p{L}*|succès|réussi\\p{L}*|gagn\\p{L}*|gain|gains|dépass\\p{L}*|avance|amélior\\p{L}*|élan|essor|bondi\\p{L}*|envol\\p{L}*|en bonne santé|fier|fiers|fière|atteint\\p{L}*|objectif\\p{L}* tenu\\p{L}*|tout va bien",
  "u",
);

/** Words that leave room for bad news: "mais", "moins". */
export const SOBER = wholeWords(
  "mais|bien que|quoique|malgré|pourtant|cependant|toutefois|tandis que|alors que|sauf|hormis|baiss\\p{L}*|diminu\\p{L}*|recul\\p{L}*|chut\\p{L}*|moins|pire|pires|plus bas|lent\\p{L}*|ralenti\\p{L}*|faible\\p{L}*|faibli\\p{L}*|retard|manqu\\p{L}*|perd\\p{L}*|perte|pertes|part|partent|partis|quitt\\p{L}*|effondr\\p{L}*|risque\\p{L}*|problème\\p{L}*|alerte\\p{L}*|inquiét\\p{L}*|franchi\\p{L}*|difficult\\p{L}*|contrast\\p{L}*|mitigé\\p{L}*|pas|ne|aucun\\p{L}*|jamais|personne|sans|stagn\\p{L}*|stable\\p{L}*|seulement|coût\\p{L}*|coûte\\p{L}*|au prix|aux dépens|au détriment",
  "u",
);
