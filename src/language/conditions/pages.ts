import type { Words } from "../words.ts";
import { type Conditions, LABEL } from "./condition.ts";

/** When each sentence of `pages` is true. */
export const pages = {
  shell: { version: LABEL, released: "The version is released; day and name are those of its manifest." },
  common: { reportOf: LABEL, data: "The last whole day of the snapshot.", version: LABEL },
  board: { announced: "`releases` announces the edition for `date`, and it is not released." },
  evidence: {
    from: "So many figures of the ledger are shown; the snapshot is that of the manifest.",
    leads: LABEL,
    machines: LABEL,
    authors: "The edition's `authors`.",
  },
  correcting: {
    draft: "The edition is released, and the draft would be that version.",
    released: "The latest released version.",
    version: LABEL,
  },
  metric: { latest: "The metric's figure of that edition, and its change on `period`.", whyNot: LABEL },
  editionNav: { label: LABEL },
  archive: {
    announced: "`releases` announces the edition for `date`, and it is not released.",
    basis: {
      published: "The edition counts `value` for `period`, as the edition of `period` published it.",
      unpublished: "The edition counts `value` for `period`, of which there is no edition.",
      restated:
        "The edition counts `value` for `period`, whose own edition had published `published` before it.",
      later:
        "The edition counted `value` for `period`, whose own edition was released as `published` after it.",
      another: "The edition counts `value` for `period`, whose own edition has another north star.",
      redefined: "A change of definition on `since` lies between the periods, and was not computed back.",
      unknown: LABEL,
    },
    star: LABEL,
    starWith: LABEL,
    correcting: "The edition is released, and a draft corrects it.",
    draftOf: "The edition's page would be that version, and is not released.",
    released: "The manifest's day of release.",
    superseded: "A later version of the edition is released.",
    corrects: "The manifest's correction.",
  },
  figures: {
    title: LABEL,
    lede: "The ledger has so many figures, all from that snapshot.",
    machines: LABEL,
    caption: LABEL,
    incomplete: LABEL,
    numbered: LABEL,
    snapshot: LABEL,
    named: LABEL,
    cells: LABEL,
  },
  revision: {
    on: LABEL,
    alsoDiffer: "So many figures that differ are shown on no page.",
    all: "So many figures differ from those of the version before.",
    title: LABEL,
    against: LABEL,
    reason: LABEL,
    figuresDiffer: "So many figures that pages show differ from those of the version before.",
    holds: "No sentence that stands as it was holds a figure that differs.",
  },
  standing: {
    superseded: "A later version of the edition is released.",
    version: LABEL,
    outdated: "A later edition is released.",
    corrects: "The manifest's correction.",
  },
  feed: {
    entry: LABEL,
    versioned: LABEL,
    title: LABEL,
    correction: "The manifest's correction.",
    seal: LABEL,
  },
  audit: { note: LABEL },
  dictionary: { sprint: LABEL, none: LABEL, audit: LABEL },
  home: { begin: LABEL },
  history: { title: LABEL, description: LABEL },
  notFound: { lede: LABEL },
  sprint: { artefactsOf: LABEL, weekOf: LABEL },
  slides: { place: LABEL, part: LABEL, toSlide: LABEL },
} as const satisfies Conditions<Words["pages"]>;
