// Reads a PDF as a person's browser does: pdf.js inside of headless Chromium.
//
//     node read.mjs CHROMIUM PDF OUTLINE.json GUIDE.json
//
// OUTLINE.json: the structure, from tests/accessible/check.py --outline. GUIDE.json: the figures,
// from `careerguide build --format json`. Prints each fault; ends with 1 after one.
import { readFile } from "node:fs/promises";

import { elementsOf, open, readPages, turnTo } from "./viewer.mjs";

const [program, pdf, outlineFile, guideFile] = process.argv.slice(2);
const faults = [];
const bare = (text) => text.replace(/\s+/g, "");

// ---- figures ----

async function compareFigures(tab, pages, guide) {
  let layers = "";
  for (const { number } of pages) {
    layers += await (await turnTo(tab, number)).locator(".textLayer").textContent();
  }
  const figures = guide.roles.flatMap((role) => Object.entries(role.figures)
    .filter(([name]) => ["salary", "growth", "openings"].includes(name))
    .map(([name, figure]) => ({ name: `${name} of ${role.id}`, text: figure.text })));
  if (!figures.length) faults.push("the guide has no figures");
  for (const { name, text } of figures) {
    if (!bare(layers).includes(bare(text))) {
      faults.push(`the text layer lacks the ${name}, ${text}`);
    }
  }
  return figures.length;
}

// ---- structure ----

// What never goes over the end of a page, so that it comes once in both readings.
const WHOLE = /^(H[1-6]|TH|TD|Caption|Lbl|Link|Figure)$/;

function compareStructure(elements, outline) {
  const told = (list) => list.filter(({ role }) => WHOLE.test(role))
    .map(({ role, text }) => `${role} '${bare(text)}'`);
  const [here, there] = [told(elements), told(outline)];
  const length = Math.max(here.length, there.length);
  for (let i = 0; i < length; i++) {
    if (here[i] !== there[i]) {
      faults.push(`getStructTree gives ${here[i]}, where ${there[i]} was to come`);
      break;
    }
  }
  for (const { role, scope, text, above } of elements.filter(({ role }) => role === "TH")) {
    if (scope !== (above.includes("THead") ? "Column" : "Row")) {
      faults.push(`getStructTree gives ${role} '${text}' the scope ${scope}`);
    }
  }
}

/** The headings and tables that the page hands on to a screen reader. */
async function compareRoles(tab, pages, elements) {
  const told = [];
  let tables = 0;
  for (const { number } of pages) {
    const tree = (await turnTo(tab, number)).locator(".structTree");
    told.push(...await tree.locator("[role=heading]")
      .evaluateAll((nodes) => nodes.map((node) => `H${node.getAttribute("aria-level")}`)));
    tables += await tree.locator("[role=table]").count();
  }
  const wanted = elements.filter(({ role }) => /^H[1-6]$/.test(role)).map(({ role }) => role);
  if (told.join() !== wanted.join()) {
    faults.push(`a screen reader hears the headings ${told}, and should hear ${wanted}`);
  }
  if (tables !== elements.filter(({ role }) => role === "Table").length) {
    faults.push(`a screen reader hears of ${tables} tables`);
  }
}

// ---- links ----

/** A link's words, without the point behind a number or the brackets around it. */
const label = (text) => bare(text).replace(/^[[(]|[\])]$|\.$/g, "");

/** What a link's words lead to: of marks, "2,a,b", the first note, or else the source. */
function labelled(words) {
  const marks = /^\d+(,[a-z]+)+$|^[a-z]{1,2}(,[a-z]{1,2})+$/.test(words) ? words.split(",") : [words];
  return marks.find((mark) => /^[a-z]/.test(mark)) ?? marks[0];
}

/** Whether one of these pieces of content is on the screen now. Runs in the tab. */
function isSeen(pieces) {
  const frame = document.getElementById("container").getBoundingClientRect();
  return pieces.some((id) => [...document.getElementById(id)?.querySelectorAll("span") ?? []]
    .map((span) => span.getBoundingClientRect())
    .some((box) => box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom));
}

async function clickInside(tab, link, elements) {
  const target = elements.find(({ role, text }) => /^(Lbl|H[1-6])$/.test(role)
    && label(text) === labelled(label(link.element.text)));
  const what = `the link '${link.element.text}' on page ${link.page}`;
  if (!target) {
    faults.push(`${what} has no label or heading of its words to lead to`);
    return;
  }
  await turnTo(tab, link.page);
  if (target.page !== link.page && await tab.evaluate(isSeen, target.pieces)) {
    faults.push(`${what} cannot be tried: its target is on the screen before the click`);
  }
  await tab.locator(`a[data-element-id="${link.id}"]`).click();
  const arrived = await tab.waitForFunction(isSeen, target.pieces, { timeout: 15000 })
    .then(() => true, () => false);
  if (!arrived) {
    const shown = await tab.evaluate(() => window.viewer.currentPageNumber);
    faults.push(`${what} shows page ${shown}; '${target.text}' stands on page ${target.page}`);
  }
}

async function clickOutside(viewer, link) {
  await turnTo(viewer.tab, link.page);
  const anchor = viewer.tab.locator(`a[data-element-id="${link.id}"]`);
  const [other] = await Promise.all([viewer.tab.waitForEvent("popup"), anchor.click()]);
  await other.waitForLoadState();
  const wanted = new URL(link.url).href;
  if (other.url() !== wanted || !viewer.asked.includes(wanted)) {
    faults.push(`the link '${link.says}' opens ${other.url()}, not ${wanted}`);
  }
  await other.close();
}

/** Clicks the first link of each text that leads inside, and of each address. */
async function clickLinks(viewer, pages, elements) {
  const seen = new Set();
  for (const { number, links } of pages) {
    for (const found of links) {
      const element = elements.find((item) => item.links.includes(found.id));
      if (!element) {
        faults.push(`the link '${found.says}' belongs to no element`);
        continue;
      }
      const link = { ...found, page: number, element };
      const name = link.url ?? `#${label(element.text)}`;
      if (seen.has(name)) continue;
      seen.add(name);
      await (link.url ? clickOutside(viewer, link) : clickInside(viewer.tab, link, elements));
    }
  }
  return [...seen];
}

async function main() {
  const outline = JSON.parse(await readFile(outlineFile, "utf8"));
  const guide = JSON.parse(await readFile(guideFile, "utf8"));
  const viewer = await open(program, pdf);
  try {
    const pages = await readPages(viewer.tab);
    const elements = elementsOf(pages);
    compareStructure(elements, outline);
    await compareRoles(viewer.tab, pages, elements);
    const figures = await compareFigures(viewer.tab, pages, guide);
    const clicked = await clickLinks(viewer, pages, elements);
    const inside = clicked.filter((name) => name.startsWith("#")).length;
    if (!inside || inside === clicked.length) faults.push("no link in or out could be clicked");
    console.log(`pdf.js: ${pages.length} pages, ${elements.length} elements, ${figures} figures, `
      + `${inside} links inside and ${clicked.length - inside} addresses clicked`);
  } finally {
    await viewer.close();
  }
  for (const fault of faults) console.log(`${pdf}: ${fault}`);
  process.exit(faults.length ? 1 : 0);
}

await main();
