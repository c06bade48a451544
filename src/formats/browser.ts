import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where an installed browser is; undefined where none is, or our own is wanted. */
export function installedBrowser(): string | undefined {
  const installed = process.env["CHROME_PATH"] ?? INSTALLED.find((path) => existsSync(path));
  return installed === "registry" ? undefined : installed;
}

/** An installed Chrome, Edge or Chromium (CHROME_PATH names another), else, or with CHROME_PATH=registry, our own. */
export async function launchBrowser(): Promise<Browser> {
  const { chromium: playwright } = await import("playwright-core");
  const installed = installedBrowser();
  if (installed !== undefined) return playwright.launch({ executablePath: installed, args: QUIET });
  // Makes the package unpack the libraries that it needs beside the browser: a bare machine has none of them.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...QUIET, "--disable-dev-shm-usage", "--font-render-hinting=none"],
    headless: true,
  });
}
