import { defineConfig } from "astro/config";
import sextant from "./src/index.ts";

export default defineConfig({ integrations: [sextant()] });
