// Opens every page and every link of reports in Chromium and looks for what a reader would stumble over.
// node check.mjs MODULES PICTURES CHROMIUM REPORT...
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [modules, pictures, executablePath, ...reports] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const NARROW = { width: 360, height: 800 };
const WIDE = { width: 1280, height: 900 };
const rows = [];
let failures = 0;

function note(what, page, faults) {
  if (faults.length > 0) {
    failures++;
    faults.slice(0, 5).forEach((fault) => console.log(`FAILED ${what} of ${page}: ${fault}`));
  }
  const row = rows.find((one) => one.what === what) ?? rows[rows.push({ what, passed: 0, failed: 0 }) - 1];
  row[faults.length > 0 ? "failed" : "passed"]++;
}

/** All pages of the report, the front page first. */
function pages(report) {
  const folder = path.join(report, "stock");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return ["index.html", ...names.map((name) => "stock/" + name)].map((name) => path.resolve(report, name));
}

/** A page that is used for one file after the other, with what Chromium complained of since. */
async function viewer(browser) {
  const context = await browser.newContext({ viewport: NARROW });
  const page = await context.newPage();
  const view = { page, url: "", complaints: [] };
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && view.complaints.push(message.text()));
  page.on("pageerror", (error) => view.complaints.push(String(error)));
  page.on("request", (request) => request.url() !== view.url && view.complaints.push("asks for " + request.url()));
  return view;
}

async function open(view, file, size, scheme) {
  view.url = pathToFileURL(file).href;
  view.complaints = [];
  await view.page.emulateMedia({ colorScheme: scheme });
  await view.page.setViewportSize(size);
  await view.page.goto(view.url);
}

/** Headings begin with the only h1 and never leave out a level. */
async function headings(page) {
  const levels = await page.$$eval("h1,h2,h3,h4,h5,h6", (all) => all.map((one) => Number(one.tagName[1])));
  const faults = levels.filter((level) => level === 1).length === 1 && levels[0] === 1 ? [] : ["not one h1, first"];
  levels.forEach((level, i) => i > 0 && level > levels[i - 1] + 1 && faults.push(`h${level} after h${levels[i - 1]}`));
  return faults;
}

/** Links within the report lead to a file, and to an id that is there; others go to the web. */
async function links(page, file) {
  const faults = [];
  for (const href of await page.$$eval("a[href]", (all) => all.map((one) => one.href))) {
    const url = new URL(href);
    if (url.protocol !== "file:") {
      if (!["http:", "https:"].includes(url.protocol)) faults.push(href);
    } else if (!existsSync(fileURLToPath(url.href.replace(/#.*/, "")))) {
      faults.push("leads nowhere: " + href);
    } else if (url.hash && fileURLToPath(url.href.replace(/#.*/, "")) === file && !(await page.$(`[id="${url.hash.slice(1)}"]`))) {
      faults.push("no such place: " + url.hash);
    }
  }
  return faults;
}

/** What axe-core objects to, contrast included; everything that can be opened is. */
async function accessibility(page) {
  await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes[0].target.join(" ")} (${one.nodes.length})`);
}

async function scroll(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`${over} px too wide`] : [];
}

async function visit(view, file, whole) {
  const { page } = view;
  for (const scheme of ["light", "dark"]) {
    await open(view, file, NARROW, scheme);
    note("no horizontal scroll at 360 px", file, await scroll(page));
    if (scheme === "light") {
      note("headings in order", file, await headings(page));
      note("every link leads somewhere", file, await links(page, file));
    }
    if (whole) note(`axe-core, ${scheme}`, file, await accessibility(page));
    note("no console error, no request", file, view.complaints);
    if (!whole) break;
  }
}

async function picture(view, file, name) {
  for (const [size, scheme] of [[NARROW, "light"], [NARROW, "dark"], [WIDE, "light"], [WIDE, "dark"]]) {
    await open(view, file, size, scheme);
    await view.page.screenshot({ path: path.join(pictures, `${name}-${size.width}-${scheme}.png`), fullPage: true });
  }
}

const options = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath, args: options });
try {
  mkdirSync(pictures, { recursive: true });
  const view = await viewer(browser);
  for (const report of reports) {
    const all = pages(report);
    // pages of stocks come from one template: axe-core sees the first ones, and some of the others
    const step = Math.max(1, Math.ceil(all.length / 12));
    for (const [i, file] of all.entries()) await visit(view, file, i < 3 || i % step === 0);
    const name = path.basename(realpathSync(report));
    await picture(view, all[0], name + "-index");
    if (all.length > 1) await picture(view, all[1], name + "-stock");
    console.log(`${report}: ${all.length} pages`);
  }
} finally {
  await browser.close();
}
console.table(Object.fromEntries(rows.map(({ what, passed, failed }) => [what, { passed, failed }])));
console.log(`pictures in ${pictures}`);
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
console.log(`${passed} passed, ${failures} failed`);
process.exit(failures > 0 ? 1 : 0);
