import { describe, expect, test } from "vitest";
import { redline } from "../../src/release/redline.ts";
import type { Sentence } from "../../src/release/sentences.ts";
import type { RevisedText } from "../../src/report/facts/revision.ts";

function text(read: string, written = read, page = "Board"): Sentence {
  return { page, written, read };
}

/** A redline as an editor writes it: [-gone-]{+come+}. */
function marked({ parts }: RevisedText): string {
  return parts
    .map(({ kind, text: part }) =>
      kind === "same" ? part : kind === "added" ? `{+${part}+}` : `[-${part}-]`,
    )
    .join("");
}

describe("a redline", () => {
  test("of the same texts is empty", () => {
    expect(redline([text("One."), text("Two.")], [text("One."), text("Two.")])).toEqual({
      renumbered: [],
      rewritten: [],
    });
  });

  test("tells sentences whose numbers moved from sentences that were rewritten", () => {
    const { renumbered, rewritten } = redline(
      [text("It rose to 1,234.5 people.", "It rose to ‹talkers› people."), text("All is well.")],
      [text("It rose to 1,180.5 people.", "It rose to ‹talkers› people."), text("Not all is well.")],
    );
    expect(renumbered.map(marked)).toEqual(["It rose to [-1,234.5-]{+1,180.5+} people."]);
    expect(rewritten).toHaveLength(1);
    expect(
      rewritten.map(({ parts }) =>
        parts
          .filter(({ kind }) => kind !== "added")
          .map((part) => part.text)
          .join(""),
      ),
    ).toEqual(["All is well."]);
  });

  test("never splits a number", () => {
    const { rewritten } = redline([text("About −1,234.56 % now")], [text("About −1,239.56 % now")]);
    expect(rewritten.map(marked)).toEqual(["About [-−1,234.56-]{+−1,239.56+} % now"]);
  });

  test("shows a text that was added, and one that was left out, with its page", () => {
    const { rewritten } = redline(
      [text("One."), text("Two.", "Two.", "Details")],
      [text("Zero."), text("One.")],
    );
    expect(rewritten.map((one) => [one.page, marked(one)])).toEqual([
      ["Board", "{+Zero.+}"],
      ["Details", "[-Two.-]"],
    ]);
  });

  test("shows a paragraph that moved where it was and where it is", () => {
    const { rewritten } = redline([text("A."), text("B."), text("C.")], [text("B."), text("C."), text("A.")]);
    expect(rewritten.map(marked).sort()).toEqual(["[-A.-]", "{+A.+}"]);
  });

  test("shows neighbours that were replaced side by side, and those beyond alone", () => {
    const { rewritten } = redline(
      [text("Old one."), text("End.")],
      [text("New one."), text("More."), text("End.")],
    );
    expect(rewritten.map(marked)).toEqual(["[-Old-]{+New+} one.", "{+More.+}"]);
  });

  test("keeps every word of both sides", () => {
    const before = ["a b c", "d e", "f g h", "i"].map((one) => text(one));
    const after = ["a x c", "f g h", "j", "i k"].map((one) => text(one));
    const { rewritten } = redline(before, after);
    const side = (kind: "added" | "removed") =>
      rewritten
        .flatMap(({ parts }) => parts.filter((part) => part.kind !== kind).map((part) => part.text))
        .join("");
    for (const word of ["a", "b", "c", "d", "e", "i"]) expect(side("added")).toContain(word);
    for (const word of ["a", "x", "c", "j", "i", "k"]) expect(side("removed")).toContain(word);
  });
});
