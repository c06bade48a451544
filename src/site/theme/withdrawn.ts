import type { WithdrawnPage, WithdrawnVersion } from "../../report/archive.ts";
import type { Site } from "../../report/report.ts";

/** Names a page of a withdrawn version by its address: "2026-q2", and "v1/details". */
type Params = {
  edition: string;
  /** Undefined at the address of the edition. */
  page: string | undefined;
};

/** The parameters of all pages that stand in the places of withdrawn ones. */
export function withdrawnPaths({ withdrawn }: Pick<Site, "withdrawn">): Params[] {
  return withdrawn.flatMap((version) => version.pages.map((page) => paramsOf(version, page)));
}

/** The page that parameters name, and its version. */
export function withdrawnAt(
  { withdrawn }: Pick<Site, "withdrawn">,
  { edition, page }: Readonly<Partial<Record<string, string | number | undefined>>>,
): { readonly version: WithdrawnVersion; readonly page: WithdrawnPage } {
  const found = withdrawn
    .flatMap((version) => version.pages.map((own) => ({ version, page: own })))
    .find((one) => {
      const params = paramsOf(one.version, one.page);
      return params.edition === edition && params.page === page;
    });
  if (found === undefined) throw new Error(`no version had a page at ${edition}/${page}`);
  return found;
}

function paramsOf({ edition }: WithdrawnVersion, { path }: WithdrawnPage): Params {
  const page = path.slice(`/editions/${edition}/`.length, -1);
  return { edition, page: page === "" ? undefined : page };
}
