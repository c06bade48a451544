import { escapePattern } from "../../../syntax/pattern.ts";
import { wholeWords } from "../../patterns.ts";
import type { Lexicon } from "../../prose.ts";
import { period } from "./period.ts";
import { CHEERFUL, SOBER } from "./tone.ts";

const HAS = "(?:a|ont|avons|avait|avaient)";
const IS = "(?:est|sont|était|étaient|reste|restent|est resté(?:e|s|es)?|sont restée?s|a été|ont été)";
const ITS = "(?:(?:son|sa|ses|leur|leurs|notre|nos|le|la|les|ce|cette) |l['’])";
const LIMITS = "(?:limites?|seuils?|plafonds?|planchers?|garde-fous?|lignes? rouges?)";
const TARGET = "(?:cibles?|objectifs?)";
/** A possessive or article with its limit or target: "son seuil", "l’objectif". */
const THE_LIMIT = `${ITS}${LIMITS}`;
const THE_TARGET = `${ITS}${TARGET}`;
const A = "(?:(?:un|une|son|sa|leur|leurs|le|la|nouveau|nouvelle|nouveaux|notre) |l['’])*";

/** What French sentences about metrics are made of. */
export const lexicon: Lexicon = {
  phrases: [
    [
      `(?:tous|toutes)(?: (?:les|nos))? ${LIMITS} (?:tiennent(?: bon)?|ont tenu|sont respectée?s|sont tenue?s|ont été respectée?s|ont été tenue?s)|aucune? (?:de nos |des )?${LIMITS} n['’](?:est|a été|ont été) (?:franchi|dépassé|enfreint|violé)e?s?`,
      "allHold",
    ],
    [
      "(?:un |un vrai |un véritable |un net )?signal|plus que (?:le |du |un )?(?:simple |pur )?(?:hasard|bruit)|plus qu['’]un (?:simple |pur )?hasard|au-delà du hasard|(?:pas|non) (?:un |le |du )?hasard|statistiquement significati(?:f|ve)s?|sort(?:ent)? de l['’]ordinaire",
      "surprise",
    ],
    [
      "(?:simple|pur|du|un|le) (?:hasard|bruit)|(?:du |un )?(?:pur|simple) (?:hasard|bruit)|le fruit du hasard|dans les limites du hasard|bruit|comme prévu|fluctuations? habituelles?|rien d['’]inhabituel",
      "noise",
    ],
    [
      `${HAS} (?:atteint|dépassé|tenu|rempli|surpassé) ${THE_TARGET}|atteint ${THE_TARGET}|dépasse(?:nt)? ${THE_TARGET}`,
      "met",
    ],
    [`${IS} (?:au-dessus|au-delà) de ${THE_TARGET}|${IS} à ${THE_TARGET}`, "met"],
    [`${HAS} (?:manqué|raté) ${THE_TARGET}|(?:manque|manquent|rate|ratent) ${THE_TARGET}`, "missed"],
    [`${IS} (?:au-dessous|en dessous|en deçà) de ${THE_TARGET}`, "missed"],
    [
      `(?:${HAS} )?(?:franchi|enfreint|violé|crevé|rompu)(?:t|e|s|es|ent)? ${THE_LIMIT}|franchit ${THE_LIMIT}|franchissent ${THE_LIMIT}`,
      "breached",
    ],
    [
      `(?:${HAS} )?dépass(?:é|e|ent|ait) ${THE_LIMIT}|(?:${IS} )?(?:passée?s? )?(?:nettement |bien )?(?:au-dessus|au-delà) (?:de )?${THE_LIMIT}`,
      "overLimit",
    ],
    [
      `(?:${IS} )?(?:passée?s? )?(?:nettement |bien )?(?:(?:au-dessous|en dessous|en deçà) (?:de )?|sous )${THE_LIMIT}`,
      "underLimit",
    ],
    [
      `(?:${HAS} )?respect(?:é|e|ent) ${THE_LIMIT}|(?:${IS} )?(?:dans|à l['’]intérieur de) ${THE_LIMIT}`,
      "withinLimit",
    ],
    [`(?:${IS} )?hors de ${THE_LIMIT}`, "breached"],
    [
      `${A}(?:meilleure?s?) (?:trimestre|mois|semaine|semestre|année|niveau|valeur)s?(?: jamais \\p{L}+| de tous les temps)?`,
      "record",
    ],
    [`${A}(?:trimestre|mois|semaine|semestre|année|niveau) record`, "record"],
    [
      `${A}(?:plus haut(?: niveau)?(?: historique)?|sommet(?: historique)?|maximum historique|record à la hausse)`,
      "high",
    ],
    [
      `${A}(?:plus bas(?: niveau)?(?: historique)?|plancher historique|minimum historique|creux historique)`,
      "low",
    ],
    [`${A}record(?: historique| absolu)?`, "record"],
    [
      "(?:est|sont|a été|ont été) (?:due?s?|dus) (?:à|au|aux)|(?:est|sont|a été|ont été) (?:causé|entraîné|provoqué|tiré|porté|déclenché)e?s? par",
      "caused",
    ],
    [
      "(?:a|ont) (?:entraîné|causé|provoqué|déclenché|fait (?:monter|baisser|progresser|reculer))|entraîne(?:nt)?|cause(?:nt)?|provoque(?:nt)?|(?:est|sont) à l['’]origine de|(?:est|sont) responsables? de",
      "cause",
    ],
    [`(?:${IS} )?en (?:forte |nette |légère )?(?:hausse|progression|augmentation|croissance)`, "up"],
    [`(?:${IS} )?en (?:forte |nette |légère )?(?:baisse|recul|repli|diminution)`, "down"],
    ["(?:est|sont) passée?s?(?= de|(?: d['’])| à)|passe(?:nt)?(?= de| à)", "went"],
    ["améliorée?s?|améliore(?:nt)?|s['’]améliore(?:nt)?", "toBetter"],
    [
      "dégradée?s?|dégrade(?:nt)?|détériorée?s?|détériore(?:nt)?|empiré|empire(?:nt)?|aggravée?s?|aggrave(?:nt)?",
      "toWorse",
    ],
    ["divisée?s? par deux|réduite?s? de moitié|diminué de moitié|baissé de moitié", "down2"],
    ["doublée?s?|double(?:nt)?", "up2"],
    ["triplée?s?|triple(?:nt)?", "up3"],
    ["quadruplée?s?|quadruple(?:nt)?", "up4"],
    [
      "bondi|bondit|bondissent|explosé|explose(?:nt)?|envolée?s?|envole(?:nt)?|flambé|flambe(?:nt)?|décollé|décolle(?:nt)?",
      "up!",
    ],
    [
      "effondrée?s?|effondre(?:nt)?|plongé|plonge(?:nt)?|chuté|chutent|dégringolé|dégringole(?:nt)?|écroulée?s?|écroule(?:nt)?",
      "down!",
    ],
    ["(?:une |un |la |le |cette |ce )(?:bond|envolée|explosion|flambée)", "rise!"],
    ["(?:une |un |la |le |cette |ce )(?:chute|effondrement|dégringolade|plongeon)", "fall!"],
    [
      "(?:une |la |cette |sa |leur |légère |forte |nette )+(?:hausse|augmentation|progression|croissance)|(?:un |le |ce )(?:gain|accroissement)",
      "rise",
    ],
    [
      "(?:une |la |cette |sa |leur |légère |forte |nette )+(?:baisse|diminution|chute)|(?:un |le |ce |son |leur )+(?:recul|repli)",
      "fall",
    ],
    [
      "augmentée?s?|augmente(?:nt)?|progressé|progresse(?:nt)?|crû|cru|croît|croissent|accrue?s?|accroît|accroissent|grimpé|grimpe(?:nt)?|montée?s?|monte|montent|gagné|gagne(?:nt)?|grandi",
      "up",
    ],
    [
      "baissé|baisse(?:nt)?|diminuée?s?|diminue(?:nt)?|reculé|recule(?:nt)?|fléchi|fléchit|fléchissent|décru|décroît|décroissent|perdu|perde(?:nt)?|cédé|cède(?:nt)?|réduite?s?|réduisent|descendue?s?|descend|descendent|tombée?s?|tombe(?:nt)?|rétréci",
      "down",
    ],
    ["hausse|augmentation|progression|croissance|gain|accroissement", "rise"],
    ["recul|repli|diminution", "fall"],
    [
      "fortement|forte?s?|nettement|nette?s?|sensiblement|considérablement|massivement|massi(?:f|ve)s?|drastiquement|drastiques?|spectaculaires?|spectaculairement|vigoureusement|énormément|significativement",
      "strong",
    ],
    [
      "(?:s['’])(?:élève(?:nt)?|établit|établissent|est établie?|monte(?:nt)?) à|(?:se )(?:situe(?:nt)?|chiffre(?:nt)?|monte(?:nt)?) à|ressort(?:ent)? à|(?:est|sont|était|étaient|a été|ont été) (?:à|de)|est|sont|était|étaient|a été|ont été|fut|furent|atteint|atteignent|atteignait|établi|compte(?:nt)?|représente(?:nt)?",
      "value",
    ],
    ["environ|près de|quelque|à peu près|presque|autour de|de l['’]ordre de", "about"],
    [
      "plus de|moins de|au moins|au plus|jusqu['’]à|supérieure?s? à|inférieure?s? à|au-dessus de|en dessous de|au-dessous de|au-delà de",
      "bound",
    ],
    ["pour (?:atteindre|s['’]établir à|passer à)", "to"],
    [
      "pas|ne|non|rien|jamais|aucune?|personne|nul|nulle|ni|sans|guère|plutôt que|au lieu de|à peine|peu|moins|rarement",
      "not",
    ],
    [
      "si|s['’]ils?|serait|seraient|pourrait|pourraient|devrait|devraient|aurait|auraient|voudrait|voudrions|sera|seront|aura|auront|va|vont|allons|doit|doivent|devons|peut|peuvent|pouvons|puisse|espère|espèrent|espérons|espérions|attend|attendons|attendions|attendue?s?|prévoit|prévoyons|prévoyions|prévue?s?|vise|visons|voulons|veut|veulent|souhaitons|souhaite|peut-être|probablement|sans doute|vraisemblablement|dit|disent|disait|affirme|affirment|estime|estiment|estimons|pense|pensent|pensons|croit|croient|croyons|annoncé|annonce(?:nt)?|avait|avaient|avions|censée?s?|supposée?s?|pourquoi|comment|semble|semblent|paraît|hors|hormis|corrigée?s?|ajustée?s?|sauf|prétend",
      "maybe",
    ],
    [
      "alors que|tandis que|et|mais|car|parce que|puisque|comme|bien que|quoique|qui|que|dont|donc|grâce (?:à|au|aux)|en raison de|malgré|cependant|toutefois|pourtant|or",
      "break",
    ],
    [
      "l['’](?:été|hiver|automne|an|année)(?: \\p{L}+)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|cet (?:été|hiver|automne)|cette (?:année|semaine)|d['’]abord|dernier\\p{L}*|dernière\\p{L}*|précédent\\p{L}*|prochain\\p{L}*|suivante?s?|avant|après|depuis|pendant|durant|dès|puis|ensuite|plus tôt|plus tard|premier\\p{L}*|première\\p{L}*|deuxième\\p{L}*|seconde?s?|troisième\\p{L}*|quatrième\\p{L}*|lorsque|quand|alors|entre|printemps|automne|hiver|mois|mensuel\\p{L}*|semaines?|hebdomadaires?|ans?|années?|annuel\\p{L}*|trimestres?|trimestriel\\p{L}*|semestres?|jours?|aujourd['’]hui|hier|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|noël|pâques|début|fin|milieu|momentanément|temporairement|provisoirement|récemment|il y a",
      "other",
    ],
    [
      "le|la|les|un|une|des|du|au|aux|ces|nos|notre|son|sa|ses|leur|leurs|tous|toutes|tout|toute|a|ont|avons|se|aussi|également|encore|légèrement|légère|seulement|à nouveau|désormais|globalement|même|lentement|rapidement|régulièrement|nombre|personnes|membres|gens|en effet|ainsi|y|maintenant|heureusement|malheureusement|bien|nouveau",
      "skip",
    ],
    ["il|elle|ils|elles|ce|cela|ça|cette", "it"],
    ["nous", "we"],
    ["de", "byOrFrom"],
    ["à", "to"],
    ["pour", "for"],
    ["en|dans|chez", "in"],
    [TARGET, "target"],
  ],
  elided: [
    ["n['’]", "not"],
    ["d['’]", "byOrFrom"],
    ["qu['’]", "break"],
    ["c['’]", "it"],
    ["lorsqu['’]", "other"],
    ["puisqu['’]|quoiqu['’]", "break"],
    ["[ljmts]['’]", "skip"],
  ],
  separable: [],
  period,
  external: wholeWords(
    `(?<!nos propres |notre |nos )(?:(?:des|les|plusieurs|de récentes|certaines) (?:études|recherches|enquêtes) (?:montrent|suggèrent|indiquent|prouvent|confirment|révèlent|disent)|une (?:étude|enquête) (?:montre|suggère|indique|prouve|confirme|révèle)|les experts (?:disent|affirment|estiment|pensent|s['’]accordent|attendent)|les analystes (?:disent|affirment|estiment|pensent|attendent)|(?:le|notre) marché (?:a (?:crû|progressé|reculé|augmenté|baissé)|croît|progresse|recule|s['’]est (?:contracté|étendu))|moyenne (?:du secteur|de la branche|de l['’]industrie)|nos concurrents|les concurrents|la concurrence|leaders? du marché|selon (?:des|les|plusieurs) (?:études|experts|analystes|enquêtes))`,
    "gu",
  ),
  overclaims: [
    {
      pattern: wholeWords(
        `prouve(?:nt)?(?! que l['’]inverse)|(?:a|ont) prouvé|(?:est|sont|c['’]est|voilà) la preuve|(?:la )?preuve que|démontre(?:nt)? que|(?:a|ont) démontré que`,
        "gu",
      ),
      why: "a report of what was counted does not prove why",
      mend: 'Say what the numbers show, such as "va dans le sens de" or "va de pair avec".',
    },
    {
      pattern: wholeWords(
        `(?:données|chiffres|indicateurs?|tableaux? de bord|rapports?|valeurs?|statistiques|affichée?s?|mesurée?s?|actualisée?s?|mise?s? à jour) en temps réel`,
        "gu",
      ),
      why: "the report is computed from a frozen snapshot",
      mend: "Leave it out; each figure says as of which day it is.",
    },
  ],
  cheerful: CHEERFUL,
  sober: SOBER,
  bent(word) {
    const plain = escapePattern(word).replace(/['’]/g, "['’]");
    const stem = /^\p{L}{4,}$/u.test(word)
      ? plain.replace(/(?:ves|ve|fs|f|nes|ne|les|le|es|e|s|x)$/, "")
      : plain;
    return stem === plain && !/^\p{L}{4,}$/u.test(word)
      ? plain
      : `${stem}(?:ves|ve|fs|f|nes|ne|les|le|es|e|s|x)?`;
  },
};
