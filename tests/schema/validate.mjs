// Validates the report samples of the unit tests: *.sarif against the official SARIF 2.1.0 schema,
// *.report.json against the schema that bridgelint publishes, which stands among the samples.
// Usage: node validate.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const sarifSchemaFile = "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";

const folder = process.argv[2];
let failures = 0;

main();

function main() {
  const sarif = sarifValidator();
  const report = reportValidator();
  const files = readdirSync(folder).sort();
  check(files.filter((file) => file.endsWith(".sarif")), sarif, ["version", "runs"]);
  check(files.filter((file) => file.endsWith(".report.json")), report, ["version", "findings", "tool"]);
  process.exit(failures === 0 ? 0 : 1);
}

function sarifValidator() {
  const Ajv = require("ajv").default;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  require("ajv-formats").default(ajv);
  const schema = readJson(require.resolve(sarifSchemaFile));
  // The schema is of draft 4, which differs from what the validator knows in these two alone as far
  // as it is used here.
  delete schema.$schema;
  delete schema.id;
  return ajv.compile(schema);
}

function reportValidator() {
  const Ajv = require("ajv/dist/2020").default;
  const schema = readJson(join(folder, "report.schema.json"));
  if (schema.$schema !== "https://json-schema.org/draft/2020-12/schema") fail("report.schema.json", "is of another draft");
  return new Ajv({ allErrors: true }).compile(schema);
}

// A validator that accepts everything would pass too, so each file is also tried with something
// missing that must be there.
function check(files, validate, required) {
  if (files.length === 0) fail(folder, "has no samples");
  for (const file of files) {
    const value = readJson(join(folder, file));
    if (validate(value)) console.log(`ok    ${file}`);
    else fail(file, JSON.stringify(validate.errors.slice(0, 5), null, 2));
    for (const name of required) {
      const { [name]: _, ...rest } = value;
      if (validate(rest)) fail(file, `passes without "${name}"`);
    }
  }
}

function fail(file, message) {
  failures += 1;
  console.error(`FAIL  ${file}: ${message}`);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
