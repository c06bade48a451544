import { afterAll, expect, test } from "vitest";
import { deadLinks } from "../support/deadLinks.ts";
import { scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";

const site = scratch("dead-links", SCRATCH);
afterAll(() => site.remove());

const page = (body: string) =>
  `<!doctype html><link rel="stylesheet" href="/b/superseded.css"><body>${body}</body>`;

test("links, pictures and anchors that lead nowhere are found, and what a hidden notice names is none until it is shown", () => {
  site.write("picture.svg", "<svg/>");
  site.write("superseded.css", ".notice.superseded { display: none; }");
  site.write(
    "next/index.html",
    page('<h1 id="top">Next</h1><a href="../#here">back</a><br><a href="">self</a>'),
  );
  const notice = '<div class="notice superseded"><p><a href="later/">later</a></p></div>';
  site.write(
    "index.html",
    page(
      `<p id="here">${notice}<a href="next/#top">next</a><img src="picture.svg"><a href="mailto:a@b.c">mail</a></p>`,
    ),
  );
  expect(deadLinks(site.root, { base: "/b/" })).toEqual([]);

  const wrong =
    '<a href="none/">1</a><a href="next/#none">2</a><a href="/else/">3</a><img src="gone.svg"><a href="ftp://a.b/">4</a>';
  site.write("wrong/index.html", page(wrong.replace("next/", "../next/")));
  expect(deadLinks(site.root, { base: "/b/" })).toEqual([
    "wrong/: none/ is not there",
    "wrong/: ../next/#none names no place there",
    "wrong/: /else/ leads out",
    "wrong/: gone.svg is not there",
    "wrong/: ftp://a.b/",
  ]);

  site.write("superseded.css", ".notice.superseded { display: block; }");
  expect(deadLinks(site.root, { base: "/b/" })).toContain(": later/ is not there");
});
