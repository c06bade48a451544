import charts from "../styles/charts.css?raw";
import series from "../styles/series.css?raw";
import tokens from "../styles/tokens.css?raw";

/** The style sheets of drawings, as they are bundled with the site. */
export const SHEETS = { charts, series, tokens } as const;
