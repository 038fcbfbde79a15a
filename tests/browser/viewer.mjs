// pdf.js in headless Chromium, with one PDF open: serves both, and reads what pdf.js makes of it.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const { chromium } = createRequire(path.join(process.cwd(), "package.json"))("playwright-core");
const PDFJS = path.join(process.cwd(), "node_modules/pdfjs-dist");
const PAGE = new URL("page.html", import.meta.url);
const KINDS = { ".html": "text/html", ".css": "text/css", ".mjs": "text/javascript" };
const PATIENCE = 60000; // milliseconds; a machine may be busy

async function serve(pdf) {
  const server = createServer(async (request, response) => {
    const name = path.normalize(new URL(request.url, "http://localhost").pathname);
    const file = { "/page.html": PAGE, "/file.pdf": pdf }[name]
      ?? path.join(PDFJS, name.replace(/^\/pdfjs\//, "/"));
    try {
      const body = await readFile(file);
      response.writeHead(200, { "Content-Type": KINDS[path.extname(name)] ?? "" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

/** {tab, asked, close}: the tab with the viewer, and the addresses asked for outside of it. */
export async function open(program, pdf) {
  const server = await serve(pdf);
  const home = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({
    executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
  const context = await browser.newContext({ viewport: { width: 1000, height: 1200 } });
  context.setDefaultTimeout(PATIENCE);
  const asked = [];
  await context.route((url) => url.origin !== home, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: "" }); // nothing leaves this machine
  });
  const tab = await context.newPage();
  await tab.goto(`${home}/page.html`);
  await tab.waitForFunction(() => window.ready);
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { tab, asked, close };
}

/** Turns to a page and waits for its text, structure and links. */
export async function turnTo(tab, number) {
  await tab.evaluate((n) => { window.viewer.currentPageNumber = n; }, number);
  const sheet = tab.locator(`.page[data-page-number="${number}"]`);
  for (const layer of [".textLayer .endOfContent", ".structTree"]) {
    await sheet.locator(layer).first().waitFor({ state: "attached" });
  }
  return sheet;
}

/** For each page: texts by piece of content, its structure tree, its links. Runs in the tab. */
function readInTab() {
  const gather = (items) => {
    const texts = {}, stack = [];
    for (const item of items) {
      if (item.type === "endMarkedContent") {
        stack.pop();
      } else if (item.type) {
        stack.push(item.id);
      } else {
        const id = stack.findLast((name) => name);
        texts[id] = (texts[id] ?? "") + item.str;
      }
    }
    return texts;
  };
  const readPage = async (number) => {
    const sheet = await window.pdf.getPage(number);
    const { items } = await sheet.getTextContent({ includeMarkedContent: true });
    const links = (await sheet.getAnnotations()).filter((item) => item.subtype === "Link");
    return { number, texts: gather(items), tree: await sheet.getStructTree(),
      links: links.map(({ id, url, dest, contentsObj }) =>
        ({ id, url, inside: Boolean(dest), says: contentsObj?.str })) };
  };
  return Promise.all(Array.from({ length: window.pdf.numPages }, (_, i) => readPage(i + 1)));
}

export const readPages = (tab) => tab.evaluate(readInTab);

/**
 * Elements in reading order: {role, scope, text, page, above, pieces, links}. Of a table that goes
 * on over several pages pdf.js gives every row on each of them, empty where it stands elsewhere;
 * those are left out.
 */
export function elementsOf(pages) {
  const found = [];
  const walk = (node, page, above) => {
    const element = { role: node.role, scope: node.scope, page: page.number, above, text: "",
      pieces: [], links: [] };
    if (node.role !== "Root") found.push(element);
    for (const kid of node.children ?? []) {
      if (kid.type === "content") {
        element.pieces.push(kid.id);
        element.text += page.texts[kid.id] ?? "";
      } else if (kid.type) {
        element.links.push(kid.id.replace(/^.*_/, ""));
      } else {
        element.text += walk(kid, page, [...above, node.role]);
      }
    }
    return element.text;
  };
  for (const page of pages) if (page.tree) walk(page.tree, page, []);
  return found.filter(({ text }) => text);
}
