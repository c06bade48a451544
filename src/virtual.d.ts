declare module "virtual:sextant/site" {
  const site: import("./report/report.ts").Site;
  export default site;
}

/** Of a document: how its version stands among the others. */
declare module "virtual:sextant/standing" {
  const standing: import("./release/standing.ts").Standing;
  export default standing;
}

declare namespace App {
  interface Locals {
    /** What components on a page of an edition read; absent on pages that belong to none. */
    sextant?: import("./components/page.ts").PageContext;
    /** The words of the page's language. */
    say?: import("./components/page.ts").PageContext["say"];
    /** Of a page that belongs to no edition how its numbers and dates are written: "en-GB". */
    locale?: string;
    /** Of a page that belongs to no edition its language, as addresses carry it; null for the report's own. */
    language?: string | null;
    /** The document that the page is a part of; absent on pages of the site. */
    bundle?: import("./components/bundle.ts").Bundle;
  }
}
