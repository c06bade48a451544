import type { Language } from "../language.ts";
import { looks } from "./looks.ts";
import { naming } from "./naming.ts";
import { prose } from "./prose/prose.ts";
import { reading } from "./reading.ts";
import { tables } from "./tables.ts";
import { words } from "./words.ts";

const typography = { percent: null, firstDay: null };

/** English, whole. */
export const en: Language = { ...words, looks, naming, prose, reading, tables, typography };
