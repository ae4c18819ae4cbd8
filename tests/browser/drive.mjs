// Opens pages in a real Chromium and tells what it saw: one job as JSON on stdin, one report as JSON on stdout.
// {modules, chromium, pages: [{name, file}], widths, thorough, paper, pictures}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const job = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(join(job.modules, "/"));
const { chromium } = require("playwright-core");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SCHEMES = ["light", "dark"];
const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";

// Chromium's sandbox does not start for root.
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: job.chromium, args });
const report = {};
try {
  for (const page of job.pages) report[page.name] = await visit(page);
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(report));

async function visit({ name, file }) {
  const seen = { complaints: [], requests: [], barriers: {}, widths: {}, paper: {} };
  for (const colorScheme of SCHEMES) {
    const context = await browser.newContext({ colorScheme });
    const page = await opened(context, file, seen);
    for (const width of job.widths) {
      await page.setViewportSize({ width, height: 800 });
      seen.widths[`${colorScheme} ${width}`] = await page.evaluate(sticksOut);
      await page.screenshot({ path: join(job.pictures, `${name}-${colorScheme}-${width}.png`), fullPage: true });
      if (job.thorough.includes(width)) seen.barriers[`${colorScheme} ${width}`] = await barriers(page);
    }
    seen.keys ??= await byKeys(page);
    seen.headings = await page.$$eval("h1, h2, h3, h4", (found) => found.map(({ textContent }) => textContent));
    // What is wider than the paper would make Chromium print everything smaller.
    await page.emulateMedia({ media: "print", colorScheme });
    await page.setViewportSize({ width: job.paper, height: 800 });
    seen.widths[`${colorScheme} paper`] = await page.evaluate(sticksOut);
    seen.paper[colorScheme] = await page.evaluate(colours);
    if (colorScheme === "dark") {
      // As most people print: without ticking "background graphics".
      const path = join(job.pictures, `${name}.pdf`);
      await page.emulateMedia({ media: null, colorScheme });
      await page.pdf({ path, preferCSSPageSize: true, printBackground: false, tagged: true, outline: true });
    }
    await context.close();
  }
  return seen;
}

async function opened(context, file, seen) {
  const page = await context.newPage();
  page.on("console", (message) => seen.complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.complaints.push(`error: ${error}`));
  const url = pathToFileURL(file).href;
  await context.route("**", (route) => (route.request().url() === url ? route.continue() : route.abort()));
  page.on("request", (request) => request.url() === url || seen.requests.push(request.url()));
  await page.goto(url);
  return page;
}

// What the developer tools run is no script of the page: its policy, which allows none, stays in force.
async function barriers(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { preload: false }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

function sticksOut() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

async function byKeys(page) {
  const mark = (selector) =>
    [...document.querySelectorAll(selector)].map((element, at) => (element.dataset.key = String(at)));
  const expected = await page.evaluate(mark, FOCUSABLE);
  const focused = () => {
    const { dataset } = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return { key: dataset.key ?? null, isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
  };
  const reached = [];
  for (let at = 0; at < expected.length; at += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(focused));
  }
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate(() => document.querySelector(".skip").focus());
  await page.keyboard.press("Enter");
  const skipped = await page.evaluate(() => document.activeElement.localName);
  return { expected, reached: reached.map(({ key }) => key), unseen: reached.filter(({ isSeen }) => !isSeen).length, skipped };
}

function colours() {
  const { color, backgroundColor } = getComputedStyle(document.body);
  return { color, backgroundColor, ground: getComputedStyle(document.documentElement).backgroundColor };
}
