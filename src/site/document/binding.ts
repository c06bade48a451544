import type { Bundle, Lead, Part } from "../../components/bundle.ts";
import type { Here } from "../../components/page.ts";
import type { Site } from "../../report/report.ts";

/** Renders a part of a document. */
type RenderPart<Bound extends Part> = (part: Bound) => Promise<string>;

/** A document while its parts are rendered, one after the other. */
export class Binding {
  readonly leads: Lead[] = [];
  readonly #here: Here;
  readonly #medium: Bundle["medium"];
  readonly #pictures: Site["pictures"];

  constructor(here: Here, medium: Bundle["medium"], { pictures }: Pick<Site, "pictures">) {
    this.#here = here;
    this.#medium = medium;
    this.#pictures = pictures;
  }

  /** What is rendered next belongs to a part. */
  enter(part: Part): void {
    this.#here.locals.bundle = {
      medium: this.#medium,
      pictures: this.#pictures,
      part,
      leads: this.leads,
    };
  }

  /** The texts of parts; components know their part by what was entered last, so that none may begin before one ends. */
  async rendered<Bound extends Part>(
    parts: readonly Bound[],
    render: RenderPart<Bound>,
  ): Promise<readonly string[]> {
    const texts: string[] = [];
    for (const part of parts) {
      this.enter(part);
      texts.push(await render(part));
    }
    return texts;
  }
}
