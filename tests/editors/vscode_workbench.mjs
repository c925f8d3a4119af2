// Drives a real VS Code workbench in headless Chromium: opens a file, waits for a finding in the
// Problems panel, turns one call in the page into another without saving, waits for the
// consequence, and takes pictures. Run by hand, against a server such as code-server that has the
// extension installed; not part of the test suite, which has no browser.
//
// usage: node vscode_workbench.mjs WORKBENCH_URL FOLDER PLAYWRIGHT_FOLDER PICTURES_FOLDER
//   PLAYWRIGHT_FOLDER   a folder whose node_modules has playwright-core
// The workbench's settings must say "files.autoSave": "off", and bridgelint.path where the program
// is not on its PATH.
// environment: CHROMIUM, NATIVE, FINDING, PAGE, COMMAND, CONSEQUENCE (text that
// the Problems panel must show)

import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [, , address, folder, playwrightFolder, pictures] = process.argv;
if (!pictures) throw new Error("usage: vscode_workbench.mjs URL FOLDER PLAYWRIGHT_FOLDER PICTURES_FOLDER");
const { chromium } = createRequire(resolve(playwrightFolder, "package.json"))("playwright-core");

const {
  CHROMIUM = "/usr/bin/chromium",
  NATIVE = "search_commands.cpp",
  FINDING = "handler/command-injection",
  PAGE = "app.js",
  COMMAND = "search_notes",
  CONSEQUENCE = "allowlist/unused-grant",
} = process.env;

const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: flags });
try {
  const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
  await drive(page).catch(async (error) => {
    await picture(page, "failed");
    throw error;
  });
} finally {
  await browser.close();
}

async function drive(page) {
  await page.goto(`${address}/?folder=${encodeURIComponent(resolve(folder))}`);
  await page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);

  await openFile(page, NATIVE);
  await page.locator(".squiggly-error, .squiggly-warning").first().waitFor({ timeout: 60_000 });
  await showProblems(page, "");
  await picture(page, "problems");
  await showProblems(page, FINDING);
  await problem(page, FINDING).first().waitFor({ timeout: 60_000 });
  await picture(page, "finding");
  console.log(`shown: ${await problem(page, FINDING).first().innerText()}`);
  await showProblems(page, CONSEQUENCE);
  const consequence = problem(page, CONSEQUENCE).filter({ hasText: COMMAND });
  const before = await consequence.count();

  await openFile(page, PAGE);
  await replaceAll(page, `window.${COMMAND}(`, "String(");
  await showProblems(page, CONSEQUENCE);
  await consequence.nth(before).waitFor({ timeout: 60_000 });
  await picture(page, "consequence");
  console.log(`after the unsaved edit: ${await consequence.nth(before).innerText()}`);
}

// The panel renders only the rows in sight, so what is looked for is filtered first.
async function showProblems(page, filter) {
  await runCommand(page, "Problems: Focus on Problems View");
  await page.getByPlaceholder(/^Filter \(e\.g\./).fill(filter);
  await page.waitForTimeout(1000);
}

function problem(page, text) {
  return page.locator(".markers-panel .monaco-list-row").filter({ hasText: text });
}

async function openFile(page, name) {
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-box input.input").fill(name);
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: name }).first().waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  await page.locator(".tab.active").filter({ hasText: name }).waitFor();
}

async function runCommand(page, name) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-box input.input").fill(`>${name}`);
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
}

async function replaceAll(page, from, to) {
  await page.locator(".editor-instance .view-lines").first().click();
  await page.keyboard.press("Control+H");
  await page.locator(".find-widget textarea.input").first().fill(from);
  await page.keyboard.press("Tab");
  await page.keyboard.type(to);
  await page.waitForTimeout(500);
  await page.keyboard.press("Control+Alt+Enter");
  await page.waitForTimeout(500);
  await page.keyboard.press("Escape");
  await page.locator(".tab.active.dirty").waitFor();
}

async function picture(page, name) {
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
