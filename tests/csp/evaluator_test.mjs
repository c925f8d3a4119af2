// Holds `bridgelint csp judge` against Google's CSP Evaluator (npm csp_evaluator) on the policies of
// that package's own tests and on generated ones: the same type, severity, directive and value.
//
// usage: node evaluator_test.mjs BRIDGELINT [--seed N] [--policies N] [--list]
//
// At most 0.5 % of the findings may differ. Advice that is wrong in a webview is no finding of the rules,
// which judge for themselves; this compares what both say of a policy as such.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const require = createRequire(import.meta.url);
const { CspEvaluator, DEFAULT_CHECKS, STRICTCSP_CHECKS } = require("csp_evaluator/dist/evaluator.js");
const { CspParser } = require("csp_evaluator/dist/parser.js");
const { Version } = require("csp_evaluator/dist/csp.js");
const { Type, Severity } = require("csp_evaluator/dist/finding.js");

const program = process.argv[2];
const option = (name, standard) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? standard : Number(process.argv[at + 1]);
};

// mulberry32: the same policies for the same seed, everywhere.
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const directives = [
  "default-src", "script-src", "script-src-elem", "script-src-attr", "style-src", "object-src",
  "base-uri", "img-src", "connect-src", "frame-src", "font-src", "media-src", "worker-src",
  "form-action", "frame-ancestors", "report-uri", "report-to", "require-trusted-types-for",
  "trusted-types", "upgrade-insecure-requests", "block-all-mixed-content", "reflected-xss",
  "referrer", "sandbox", "manifest-src", "prefetch-src", "child-src", "plugin-types", "disown-opener",
  "script-scr", "default_src", "img-source",
];
const sources = [
  "'self'", "'none'", "'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "'strict-dynamic'",
  "'wasm-unsafe-eval'", "'report-sample'", "'nonce-rAnd0mNonceOfSomeLength'", "'nonce-abc'",
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='", "*", "http:", "https:",
  "data:", "blob:", "filesystem:", "ws:", "https://*", "http://*", "*.example.org",
  "https://example.org", "http://example.org", "//example.org", "example.org", "https://*.com",
  "https://example.org/*", "https://example.org:443/path", "127.0.0.1", "https://10.0.0.1",
  "http://127.0.0.1:8080", "localhost", "https://cdnjs.cloudflare.com", "ajax.googleapis.com",
  "https://www.google.com/recaptcha/", "accounts.google.com", "*.googleapis.com", "www.youtube.com",
  "self", "none", "unsafe-inline", "nonce-abc", "strict-dynamic", "'unsafe_inline'", "'foo'",
  "default-src", "script-src", "https://a.example/b?c", "'script'", "https://example.org;",
];

function makePolicy(next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const count = 1 + Math.floor(next() * 5);
  const parts = [];
  for (let i = 0; i < count; ++i) {
    const words = [next() < 0.5 ? pick(directives.slice(0, 7)) : pick(directives)];
    for (let left = Math.floor(next() * 5); left > 0; --left) words.push(pick(sources));
    if (words[0] === "require-trusted-types-for") words.splice(1, 9, "'script'");
    if (words[0] === "report-uri") words.splice(1, 9, "https://report.example/x");
    if (words[0] === "report-to") words.splice(1, 9, "group");
    parts.push(words.join(" "));
  }
  return parts.join(next() < 0.8 ? "; " : " ; ");
}

/** The policies in the package's own tests, as far as they are plain strings. */
function policiesOfPackage() {
  const found = new Set();
  const folder = path.dirname(require.resolve("csp_evaluator/package.json"));
  for (const file of ["evaluator_test.ts", "checks", "parser_test.ts", "csp_test.ts"]) {
    const at = path.join(folder, file);
    const files = fs.statSync(at).isDirectory()
      ? fs.readdirSync(at).filter((name) => name.endsWith("_test.ts")).map((name) => path.join(at, name))
      : [at];
    for (const one of files) {
      for (const [, text] of fs.readFileSync(one, "utf8").matchAll(/(?:'|`|")((?:\\.|[^\n`"])*?-src(?:\\.|[^\n`"])*?)(?:'|`|")[,;)]/g)) {
        found.add(text.replaceAll("\\'", "'"));
      }
    }
  }
  return [...found];
}

const names = (table) => Object.fromEntries(Object.entries(table).map(([name, value]) => [value, name]));
const typeNames = names(Type);
const severityNames = names(Severity);

/** `asWritten` checks see what newer keywords make void, `asMeant` checks do not. */
function theirs(policy, asWritten, asMeant) {
  const evaluator = new CspEvaluator(new CspParser(policy).csp, Version.CSP3);
  return evaluator
    .evaluate(asWritten, asMeant)
    .map((finding) => ({
      type: typeNames[finding.type],
      severity: severityNames[finding.severity],
      directive: finding.directive,
      value: finding.value,
    }))
    .filter((finding) => finding.severity !== "NONE");
}

const key = ({ type, severity, directive, value }) =>
  [type, severity, directive ?? "", value ?? ""].join(" | ");

const next = random(option("--seed", 4));
const policies = policiesOfPackage();
const own = policies.length;
for (let i = option("--policies", 3000); i > 0; --i) policies.push(makePolicy(next));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "csp-evaluator-"));
const list = path.join(folder, "policies.json");
fs.writeFileSync(list, JSON.stringify(policies));
const ours = JSON.parse(
  execFileSync(program, ["csp", "judge", "--list", list], { maxBuffer: 1 << 30, encoding: "utf8" }),
);
fs.rmSync(folder, { recursive: true });

const tally = new Map();
const score = { package: { same: 0, all: 0 }, generated: { same: 0, all: 0 } };
policies.forEach((policy, index) => {
  for (const [asWritten, asMeant, field] of [
    [[], DEFAULT_CHECKS, "findings"],
    [STRICTCSP_CHECKS, [], "strict"],
  ]) {
    const want = new Set(theirs(policy, asWritten, asMeant).map(key));
    const got = new Set(ours[index][field].filter((finding) => finding.severity !== "NONE").map(key));
    for (const entry of new Set([...want, ...got])) {
      const same = want.has(entry) && got.has(entry);
      const side = index < own ? score.package : score.generated;
      side.all += 1;
      side.same += same ? 1 : 0;
      if (same) continue;
      const what = `${want.has(entry) ? "missed" : "extra"} ${entry.split(" | ")[0]}`;
      tally.set(what, (tally.get(what) ?? 0) + 1);
      if (process.argv.includes("--list")) console.log(what, "|", entry, "|", policy);
    }
  }
});

for (const [what, count] of [...tally].sort()) console.log(`${what}: ${count}`);
let failed = false;
for (const [where, { same, all }] of Object.entries(score)) {
  const rate = same / all;
  console.log(`${where}: ${same} of ${all} findings the same (${(100 * rate).toFixed(2)} %)`);
  failed ||= all < 50 || rate < 0.995;
}
process.exit(failed ? 1 : 0);
