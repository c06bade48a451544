export const GERMAN = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle";
export const JAPANESE = "毎日少なくとも一回は会話に参加する会員の数の平均値（速報）";
export const ARABIC = "عدد الأعضاء الذين ينشرون كل يوم";
export const SCRIPT = "<script>alert(1)</script>";
export const FORMULA = "=cmd|' /C calc'!A0";

/** Names that have broken charts, pages or spreadsheets before. */
export const names: readonly string[] = [GERMAN, JAPANESE, ARABIC, SCRIPT, FORMULA];
