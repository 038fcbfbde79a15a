// Uses index.html as a counselor does, in headless Chromium: types, chooses, clicks, goes by
// keyboard; on a telephone, on a desk, and without script. axe looks for faults of accessibility.
//
//     node browse.mjs CHROMIUM FOLDER PICTURES
//
// FOLDER holds index.html and the files that it leads to, and maybe contents.html, the cover page of a
// parcel, which is only looked at. Prints each fault; ends with 1 after one.
import { access, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const installed = createRequire(path.join(process.cwd(), "package.json"));
const { chromium } = installed("playwright-core");
const [program, folder, pictures] = process.argv.slice(2);
const page = pathToFileURL(path.join(folder, "index.html")).href;
const faults = [];
const expect = (good, what) => { if (!good) faults.push(what); };

const SIZES = { telephone: { width: 320, height: 640 }, desk: { width: 1280, height: 900 } };
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SLOWEST = 500; // milliseconds for a key and the layout after it, on a busy machine

async function open(browser, options, address = page) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  tab.on("dialog", (dialog) => { faults.push(`an alert: ${dialog.message()}`); dialog.dismiss(); });
  tab.on("console", (line) => { if (line.type() === "error") faults.push(line.text()); });
  tab.on("pageerror", (error) => faults.push(String(error)));
  tab.on("request", (request) => expect(!/^(http|ws)s?:/.test(request.url()),
    `the page asks for ${request.url()}`));
  await tab.goto(address);
  return tab;
}

const shown = (tab) => tab.locator(".g:visible").count();
const said = async (tab, text) => {
  await tab.waitForFunction((wanted) => document.getElementById("hits").textContent === wanted, text,
    { timeout: 5000 }).catch(async () =>
    faults.push(`says '${await tab.locator("#hits").textContent()}', not '${text}'`));
};

async function type(tab, words, text) {
  await tab.locator("#q").fill("");
  await tab.locator("#q").pressSequentially(words);
  await said(tab, text);
}

async function inspect(tab, when) {
  await tab.addScriptTag({ path: installed.resolve("axe-core/axe.min.js") });
  const { violations } = await tab.evaluate((values) =>
    window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
  STANDARDS);
  for (const { id, help, nodes } of violations) {
    faults.push(`${when}: ${id}: ${help}: ${nodes.length} times, first ${nodes[0].html.slice(0, 99)}`);
  }
}

/** By keyboard alone: the skip link, the search box, the first file. */
async function goByKeyboard(tab, name) {
  const focus = () => tab.evaluate(() => {
    const node = document.activeElement, box = node.getBoundingClientRect();
    return { what: node.id || node.className || node.tagName, outline: getComputedStyle(node).outlineStyle,
      seen: box.top >= 0 && box.left >= 0 && box.width > 0 && box.bottom <= innerHeight };
  });
  for (const what of ["skip", "q"]) {
    await tab.keyboard.press("Tab");
    const there = await focus();
    expect(there.what === what && there.seen && there.outline !== "none",
      `${name}: a tab leads to ${JSON.stringify(there)}, not to ${what}`);
  }
  await tab.keyboard.type("oreg nursing");
  await said(tab, await tab.evaluate(() => document.querySelectorAll(".g:not([hidden])").length
    + " guides in " + document.querySelectorAll(".a:not([hidden])").length + " areas"));
  for (let i = 0; i < 9 && (await focus()).what !== "A"; i++) await tab.keyboard.press("Tab");
  const file = await focus();
  expect(file.what === "A" && file.seen && file.outline !== "none",
    `${name}: no tab leads to a file, but to ${JSON.stringify(file)}`);
}

async function search(tab) {
  await type(tab, "SPRINGFIELD 9999", "No guide matches"); // every word must match
  expect(await tab.locator("#none").isVisible(), "nothing is said where nothing is found");
  await type(tab, "mayaguez", "2 guides in 1 area");
  await type(tab, "Mayagüez sono", "1 guide in 1 area");
  expect((await tab.locator(".g:visible").textContent()).includes("Echocardiographer"),
    "the entry lacks its figures");
  await type(tab, "32420", "2 guides in 1 area");
  await type(tab, "enfermer", "590 guides in 590 areas"); // a title in another language
  await type(tab, "echo puerto rico", "4 guides in 2 areas"); // the state of Mayagüez, PR
  await type(tab, "ocardio", "No guide matches"); // not the beginning of a word
  await type(tab, "year", "No guide matches"); // words of the figures are no names
}

async function choose(tab) {
  await type(tab, "nursing", "590 guides in 590 areas");
  await tab.locator("#kind").selectOption("territory");
  await said(tab, "2 guides in 2 areas");
  const both = await tab.locator(".g:visible a:visible").count();
  await tab.locator("#lang").selectOption("es");
  await said(tab, "2 guides in 2 areas");
  const spanish = await tab.locator(".g:visible a:visible").count();
  expect(both === 12 && spanish === 6, `${both} files, ${spanish} of them Spanish`);
  await tab.locator("button[type=reset]").click();
  await said(tab, "1,180 guides in 590 areas");
  expect(await tab.evaluate(() => document.activeElement.id) === "q", "the box has lost the focus");
  expect(await shown(tab) === 1180, "'Show all' does not show all");
}

/** A click leads to the file; on the way back the search is as it was left. */
async function click(tab) {
  await type(tab, "guam sono", "1 guide in 1 area");
  const link = tab.getByRole("link", { name: /^PDF report, \d+ KB$/ }).first();
  const asked = tab.waitForRequest((request) => request.url().endsWith("/66/sonography-66.pdf"),
    { timeout: 10000 });
  await link.click();
  await asked.catch(() => faults.push("a click does not lead to the report of Guam"));
  await tab.waitForTimeout(500);
  if (tab.url() !== page) await tab.goBack();
  await said(tab, "1 guide in 1 area");
}

/** How long a key takes, with the layout behind it. */
const measure = (tab) => tab.evaluate(() => {
  const box = document.getElementById("q"), times = [];
  for (const words of ["s", "sp", "spring", "spring 1", "", "o", "oreg", ""]) {
    const start = performance.now();
    box.value = words;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    void document.body.offsetHeight;
    times.push(performance.now() - start);
  }
  return Math.max(...times);
});

async function browse(browser, name) {
  const tab = await open(browser, { viewport: SIZES[name], reducedMotion: "reduce" });
  const picture = (what) => tab.screenshot({ path: path.join(pictures, `${name}-${what}.png`) });
  await said(tab, "1,180 guides in 590 areas");
  await picture("all");
  await goByKeyboard(tab, name);
  await search(tab);
  await picture("one");
  await inspect(tab, `${name}, nothing found`);
  await choose(tab);
  await click(tab);
  await picture("click");
  await inspect(tab, `${name}, one found`);
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide <= 0, `${name}: the page is ${wide} pixels too wide`);
  expect(await tab.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)
    === "auto", "the page moves though less motion is asked for");
  await tab.locator("button[type=reset]").click();
  const slowest = await measure(tab);
  expect(slowest < SLOWEST, `${name}: a key takes ${slowest} ms`);
  await tab.context().close();
  return slowest;
}

async function withoutScript(browser) {
  const tab = await open(browser, { viewport: SIZES.desk, javaScriptEnabled: false });
  expect(await shown(tab) === 1180, "without script not every guide is listed");
  expect(!await tab.locator("form").isVisible(), "without script there is a search that does nothing");
  await tab.context().close();
}

async function checkLinks(browser) {
  const tab = await open(browser, {});
  const links = await tab.locator("main a").evaluateAll((nodes) => nodes.map((node) => node.href));
  for (const link of links) {
    const file = fileURLToPath(link);
    expect(file.startsWith(folder + path.sep), `a link leads out: ${link}`);
    await access(file).catch(() => faults.push(`a link leads to nothing: ${link}`));
  }
  await tab.context().close();
  return links.length;
}

/** The cover page of a parcel: nothing to do but to read it. */
async function readCover(browser) {
  const cover = path.join(folder, "contents.html");
  if (!await access(cover).then(() => true, () => false)) return;
  for (const [name, viewport] of Object.entries(SIZES)) {
    const tab = await open(browser, { viewport }, pathToFileURL(cover).href);
    await tab.screenshot({ path: path.join(pictures, `${name}-contents.png`) });
    await inspect(tab, `${name}, cover page`);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide <= 0, `${name}: the cover page is ${wide} pixels too wide`);
    await tab.context().close();
  }
}

async function main() {
  await mkdir(pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath: program,
    args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const slowest = [];
    for (const name of Object.keys(SIZES)) slowest.push(await browse(browser, name));
    await withoutScript(browser);
    await readCover(browser);
    const links = await checkLinks(browser);
    console.log(`index.html: ${links} links; the slowest key took `
      + `${Math.max(...slowest).toFixed(0)} ms`);
  } finally {
    await browser.close();
  }
  for (const fault of faults) console.log(fault);
  process.exit(faults.length ? 1 : 0);
}

await main();
